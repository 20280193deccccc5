import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { DateTime, Json } from '../../core/graphql/scalars.ts';
import { Actor } from '../../people/actor.graphql.ts';
import type { ConfigurationChange as Change } from '../changes.ts';

@ObjectType({ description: 'The whole configuration of a desk as one document.', simpleResolvers: true })
export class Configuration {
  @Field(() => Int, {
    description: 'The version of the configuration, which grows by one with each change. Send it back as `expectedVersion` to detect changes by others.',
  })
  version!: number;

  @Field(() => Json, {
    description: 'The document, in the form that `applyConfiguration` and `relevo config` take: items by their keys, each section complete.',
  })
  document!: unknown;

  @Field(() => DateTime, { description: 'When this version took effect.' })
  createdAt!: Date;

  @Field(() => Actor, { nullable: true, description: 'Who made this version; null for the one with which the desk began.' })
  createdBy!: Actor | null;
}

export const ChangeKindEnum = { ADDED: 'ADDED', CHANGED: 'CHANGED', RETIRED: 'RETIRED' } as const;
registerEnumType(ChangeKindEnum, {
  name: 'ConfigurationChangeKind',
  description: 'The kind of change to an item of the configuration.',
  valuesConfig: {
    ADDED: { description: 'The item was added to the configuration.' },
    CHANGED: { description: 'The values of the item or its position changed.' },
    RETIRED: { description: 'The item is no longer offered. Tickets that have it keep it.' },
  },
});

@ObjectType({ description: 'A difference between one version of the configuration and the next.', simpleResolvers: true })
export class ConfigurationChange implements Change {
  @Field(() => String, { description: 'The section of the document, such as `desk`, `calendars`, `statuses` or `policies`.' })
  section!: Change['section'];

  @Field(() => String, { description: 'The key of the item. For a transition it is its statuses (`new → closed`), for a setting of the desk its name.' })
  key!: string;

  @Field(() => ChangeKindEnum, { description: 'The kind of change: added, changed or retired.' })
  kind!: Change['kind'];

  @Field(() => Json, { nullable: true, description: 'The value before the change; null for an item that was added.' })
  before!: unknown;

  @Field(() => Json, { nullable: true, description: 'The value after the change; null for an item that was retired.' })
  after!: unknown;
}
