import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { DateTime, Json } from '../../core/graphql/scalars.ts';
import { Actor } from '../../people/actor.graphql.ts';
import type { ConfigurationChange as Change } from '../changes.ts';

@ObjectType({ description: 'Everything a desk is, as one document.', simpleResolvers: true })
export class Configuration {
  @Field(() => Int, { description: 'Grows by one with each change; give it as `expectedVersion`.' })
  version!: number;

  @Field(() => Json, { description: 'The document, as `applyConfiguration` and `relevo config` take it: things by their keys, each section whole.' })
  document!: unknown;

  @Field(() => DateTime, { description: 'Since when it holds.' })
  createdAt!: Date;

  @Field(() => Actor, { nullable: true, description: 'Who said so; null for what the desk began with.' })
  createdBy!: Actor | null;
}

export const ChangeKindEnum = { ADDED: 'ADDED', CHANGED: 'CHANGED', RETIRED: 'RETIRED' } as const;
registerEnumType(ChangeKindEnum, {
  name: 'ConfigurationChangeKind',
  description: 'What becomes of a thing of the configuration.',
  valuesConfig: {
    ADDED: { description: 'It is new.' },
    CHANGED: { description: 'It says something else than before, or stands in another place.' },
    RETIRED: { description: 'It is no longer offered; what has it keeps it.' },
  },
});

@ObjectType({ description: 'What one configuration says otherwise than the one before.', simpleResolvers: true })
export class ConfigurationChange implements Change {
  @Field(() => String, { description: 'The section of the document: `desk`, `calendars`, `statuses`, `policies`…' })
  section!: Change['section'];

  @Field(() => String, { description: "The thing's key; of steps from where to where (`new → closed`), of the desk's settings their name." })
  key!: string;

  @Field(() => ChangeKindEnum, { description: 'What becomes of it.' })
  kind!: Change['kind'];

  @Field(() => Json, { nullable: true, description: 'As it was; null for what is new.' })
  before!: unknown;

  @Field(() => Json, { nullable: true, description: 'As it is; null for what is retired.' })
  after!: unknown;
}
