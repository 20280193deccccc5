import { type ClassType, Field, FieldResolver, Int, ObjectType, Resolver, Root } from 'type-graphql';
import type { Context } from '../../core/context.ts';
import { Payload } from '../../core/graphql/payload.graphql.ts';
import { Ctx } from '../../core/graphql/request-context.ts';
import type { Applied } from '../change-configuration.ts';
import { changesOf } from '../changes-of.ts';
import { ConfigurationChange } from './configuration.graphql.ts';

const made: ClassType[] = [];

/** Mutations of the configuration all answer alike: its version, and what became otherwise. */
export function configurationPayload(name: string): ClassType<Payload> {
  @ObjectType(`${name}Payload`, { description: 'The configuration after the change, or the reasons why nothing was changed.', simpleResolvers: true })
  class ConfigurationPayload extends Payload {
    @Field(() => Int, {
      nullable: true,
      description: 'The version of the configuration now, which stays the same when nothing changed; null when the mutation was refused.',
    })
    version!: number | null;
  }

  @Resolver(() => ConfigurationPayload)
  class ConfigurationPayloadResolver {
    @FieldResolver(() => [ConfigurationChange], { nullable: true, description: 'The differences from the version before; null when the mutation was refused.' })
    changes(@Root() { done }: { done: Applied | null }, @Ctx() ctx: Context) {
      return done && changesOf(ctx, done);
    }
  }
  made.push(ConfigurationPayloadResolver);
  return ConfigurationPayload;
}

export const configurationPayloadResolvers: readonly ClassType[] = made;
