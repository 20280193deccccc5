import { IsOptional, Length, Matches } from 'class-validator';
import { Field, ID, InputType, ObjectType, registerEnumType } from 'type-graphql';
import { connectionOf } from '../core/graphql/connection.graphql.ts';
import { Node } from '../core/graphql/node.graphql.ts';
import { nodePayload } from '../core/graphql/node-payload.graphql.ts';
import { ChangeInput } from '../core/graphql/payload.graphql.ts';
import { DateTime } from '../core/graphql/scalars.ts';
import { Organization } from '../organizations/organization.graphql.ts';
import { Actor, User } from '../people/actor.graphql.ts';
import { RelationTargetEnum } from '../tickets/filter/reference-filters.graphql.ts';
import { Ticket } from '../tickets/ticket.graphql.ts';
import { TicketInput } from '../tickets/ticket.inputs.graphql.ts';
import { RelationShape } from './relation.shape.ts';
import type { RelationTarget } from './relation.ts';

export const ExternalTypeEnum = { GROUP: 'GROUP', OPPORTUNITY: 'OPPORTUNITY', RECORD: 'RECORD' } as const;
registerEnumType(ExternalTypeEnum, {
  name: 'ExternalType',
  description: 'What another system keeps.',
  valuesConfig: {
    GROUP: { description: 'A group.' },
    OPPORTUNITY: { description: 'A chance of business.' },
    RECORD: { description: 'Anything else.' },
  },
});

@ObjectType({
  implements: Node,
  description: 'What a ticket has to do with. It ends and is never erased. Requires note:read.',
  simpleResolvers: true,
})
export class Relation extends Node {
  @Field(() => String, { description: "In which way, in the desk's own words: a key such as `affects`." })
  kind!: string;

  @Field(() => RelationTargetEnum, { description: 'What sort of thing it is.' })
  target!: RelationTarget;

  @Field(() => Ticket, { description: 'The ticket.' })
  ticket!: Ticket;

  @Field(() => User, { nullable: true, description: 'The person; null for any other target.' })
  person!: User | null;

  @Field(() => Organization, { nullable: true, description: 'The organization; null for any other target, or when the viewer cannot see it.' })
  organization!: Organization | null;

  @Field(() => String, { nullable: true, description: 'Its id in the system that keeps it; null for people and organizations of the desk.' })
  externalId!: string | null;

  @Field(() => String, { nullable: true, description: 'What to call it; null where nobody said.' })
  label!: string | null;

  @Field(() => DateTime, { description: 'Since when.' })
  createdAt!: Date;

  @Field(() => Actor, { description: 'Who said so.' })
  createdBy!: Actor;

  @Field(() => DateTime, { nullable: true, description: 'Until when; null while it holds.' })
  endedAt!: Date | null;
}

export const { Connection: RelationConnection } = connectionOf('Relation', () => Relation, 'relations');

@InputType({ description: 'What a ticket has to do with: one person, one organization, or one thing that another system keeps (INVALID otherwise).' })
export class RelateTicketInput extends TicketInput {
  @Field(() => String, { description: 'In which way: 1 to 63 lower-case letters, digits and underscores, beginning with a letter.' })
  @Length(1, 63)
  @Matches(/^[a-z][a-z0-9_]*$/)
  kind!: string;

  @Field(() => ID, { nullable: true, description: 'A person of the desk.' })
  personId?: string | null;

  @Field(() => ID, { nullable: true, description: 'An organization of the desk.' })
  organizationId?: string | null;

  @Field(() => ExternalTypeEnum, { nullable: true, description: 'What another system keeps; RECORD when left out.' })
  externalType?: keyof typeof ExternalTypeEnum | null;

  @Field(() => String, { nullable: true, description: 'Its id there; 1 to 255 characters.' })
  @IsOptional()
  @Length(1, 255)
  externalId?: string | null;

  @Field(() => String, { nullable: true, description: 'What to call it; 1 to 200 characters.' })
  @IsOptional()
  @Length(1, 200)
  @Matches(/\S/)
  label?: string | null;
}

@InputType({ description: 'Which relation ends.' })
export class UnrelateTicketInput extends ChangeInput {
  @Field(() => ID, { description: 'The relation; `expectedVersion` is that of its ticket.' })
  relationId!: string;
}

const RelationPayload = nodePayload('relation', () => Relation, RelationShape, 'Null when refused, and to those without note:read.');

@ObjectType({ description: 'The relation, or why there is none.', simpleResolvers: true })
export class RelateTicketPayload extends RelationPayload {}

@ObjectType({ description: 'The relation with its end, or why nothing was done.', simpleResolvers: true })
export class UnrelateTicketPayload extends RelationPayload {}
