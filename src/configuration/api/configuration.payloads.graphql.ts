import { type ClassType, Field, FieldResolver, Int, ObjectType, Resolver, Root } from 'type-graphql';
import type { Context } from '../../core/context.ts';
import { Payload } from '../../core/graphql/payload.graphql.ts';
import { Ctx } from '../../core/graphql/request-context.ts';
import type { Applied } from '../change-configuration.ts';
import { changesOf } from '../changes-of.ts';
import { ConfigurationChange } from './configuration.graphql.ts';

const resolvers: ClassType[] = [];

/** Every mutation of the configuration answers with the new version and the changes. */
export function configurationPayload(name: string): ClassType<Payload> {
  @ObjectType(`${name}Payload`, { description: 'What the configuration became, or why nothing was done.', simpleResolvers: true })
  class ConfigurationPayload extends Payload {
    @Field(() => Int, { nullable: true, description: 'The version of the configuration now; the old one where nothing is otherwise. Null when refused.' })
    version!: number | null;
  }

  @Resolver(() => ConfigurationPayload)
  class ConfigurationPayloadResolver {
    @FieldResolver(() => [ConfigurationChange], { nullable: true, description: 'What it says otherwise than before; null when refused.' })
    changes(@Root() { done }: { done: Applied | null }, @Ctx() ctx: Context) {
      return done && changesOf(ctx, done);
    }
  }
  resolvers.push(ConfigurationPayloadResolver);
  return ConfigurationPayload;
}

export const configurationPayloadResolvers: readonly ClassType[] = resolvers;
