import type { GraphQLResolveInfo } from 'graphql';
import { type ClassType, Field, Info, Int, ObjectType } from 'type-graphql';
import type { Context } from '../../core/context.ts';
import { Payload } from '../../core/graphql/payload.graphql.ts';
import { Ctx } from '../../core/graphql/request-context.ts';
import type { Applied } from '../change-configuration.ts';
import { changesOf } from '../changes-of.ts';
import { ConfigurationChange } from './configuration.graphql.ts';

/** Every mutation of the configuration answers with the new version and the changes. */
@ObjectType({ simpleResolvers: true })
abstract class ChangesPayload extends Payload {
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

@ObjectType({ description: 'What changed in the configuration, or the reasons why nothing was changed.', simpleResolvers: true })
export class ConfigurationChangesPayload extends ChangesPayload {}

/** What a mutation saves: the field of its payload, its type, and how it is read. */
export interface Saved {
  field: string;
  type: () => ClassType;
  /** `key` is that of the input, by which an item is read; `version` is that of the configuration after the change. */
  read(ctx: Context, info: GraphQLResolveInfo, found: { key: string; version: number | null }): Promise<unknown>;
}

/** The payload of a mutation that saves something: that, as it stands now, and what changed. */
export function savedPayload(operation: string, { field, type, read }: Saved): ClassType<Payload> {
  @ObjectType(`${operation.charAt(0).toUpperCase()}${operation.slice(1)}Payload`, {
    description: 'What was saved, and what changed by it in the configuration; or the reasons why nothing was changed.',
    simpleResolvers: true,
  })
  class SavedPayload extends ChangesPayload {
    key!: string;

    @Field(type, { name: field, nullable: true, description: 'What was saved, as it stands now; null when the mutation was refused.' })
    saved(@Ctx() ctx: Context, @Info() info: GraphQLResolveInfo) {
      return this.done && read(ctx, info, this);
    }
  }
  return SavedPayload;
}
