import { type ClassType, Field, Int, ObjectType } from 'type-graphql';
import type { Context } from '../../core/context.ts';
import { Payload } from '../../core/graphql/payload.graphql.ts';
import { Ctx } from '../../core/graphql/request-context.ts';
import type { Applied } from '../change-configuration.ts';
import { changesOf } from '../changes-of.ts';
import { ConfigurationChange } from './configuration.graphql.ts';

/** Every mutation of the configuration answers with the new version and the changes. */
export function configurationPayload(name: string): ClassType<Payload> {
  @ObjectType(`${name}Payload`, { description: 'The configuration after the change, or the reasons why nothing was changed.', simpleResolvers: true })
  class ConfigurationPayload extends Payload {
    @Field(() => Int, {
      nullable: true,
      description: 'The version of the configuration now, which stays the same when nothing changed; null when the mutation was refused.',
    })
    version!: number | null;

    declare done: Applied | null;

    @Field(() => [ConfigurationChange], { nullable: true, description: 'The differences from the version before; null when the mutation was refused.' })
    changes(@Ctx() ctx: Context) {
      return this.done && changesOf(ctx, this.done);
    }
  }
  return ConfigurationPayload;
}
