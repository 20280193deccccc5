import { IsOptional, Length } from 'class-validator';
import { Field, ID, InputType, ObjectType, registerEnumType } from 'type-graphql';
import { connectionOf } from '../core/graphql/connection.graphql.ts';
import { Node } from '../core/graphql/node.graphql.ts';
import { nodePayload } from '../core/graphql/node-payload.graphql.ts';
import { ChangeInput } from '../core/graphql/payload.graphql.ts';
import { DateTime } from '../core/graphql/scalars.ts';
import { Identifier, Key, Line } from '../core/graphql/texts.ts';
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
  description: 'The type of an object that is kept in another system.',
  valuesConfig: {
    GROUP: { description: 'A group of people in another system.' },
    OPPORTUNITY: { description: 'A sales opportunity in another system.' },
    RECORD: { description: 'Any other record in another system.' },
  },
});

@ObjectType({
  implements: Node,
  description:
    'A relation of a ticket to a person, an organization or a record in another system. A relation can end, but is never deleted. Requires `note:read`.',
  simpleResolvers: true,
})
export class Relation extends Node {
  @Field(() => String, { description: "The kind of the relation: a key in the desk's own words, such as `affects`." })
  kind!: string;

  @Field(() => RelationTargetEnum, { description: 'The type of the object to which the ticket is related.' })
  target!: RelationTarget;

  @Field(() => Ticket, { description: 'The ticket that has the relation.' })
  ticket!: Ticket;

  @Field(() => User, { nullable: true, description: 'The related person, or the one whom they were merged into; null for any other target.' })
  person!: User | null;

  @Field(() => Organization, { nullable: true, description: 'The related organization; null for any other target, or when the viewer cannot see it.' })
  organization!: Organization | null;

  @Field(() => String, { nullable: true, description: 'The id of the related object in its own system; null for people and organizations of the desk.' })
  externalId!: string | null;

  @Field(() => String, { nullable: true, description: 'The name to show for the related object; null when none was given.' })
  label!: string | null;

  @Field(() => DateTime, { description: 'When the relation was created.' })
  createdAt!: Date;

  @Field(() => Actor, { description: 'Who created the relation.' })
  createdBy!: Actor;

  @Field(() => DateTime, { nullable: true, description: 'When the relation ended; null while it exists.' })
  endedAt!: Date | null;
}

export const { Connection: RelationConnection } = connectionOf('Relation', () => Relation, 'relations');

@InputType({ description: 'The ticket and the object to relate it to: exactly one person, organization or object in another system, otherwise `INVALID`.' })
export class RelateTicketInput extends TicketInput {
  @Field(() => String, { description: 'The kind of the relation: 1 to 63 lower-case letters, digits and underscores, beginning with a letter.' })
  @Length(1, 63)
  @Identifier()
  kind!: string;

  @Field(() => ID, { nullable: true, description: 'The person to relate the ticket to; refused with `NOT_FOUND` when the desk has none with the id.' })
  personId?: string | null;

  @Field(() => ID, { nullable: true, description: 'The organization to relate the ticket to; refused with `NOT_FOUND` when the desk has none with the id.' })
  organizationId?: string | null;

  @Field(() => ExternalTypeEnum, { nullable: true, description: 'The type of the object in another system; `RECORD` when left out.' })
  externalType?: keyof typeof ExternalTypeEnum | null;

  @Field(() => String, { nullable: true, description: 'The id of the object in the other system; 1 to 255 code points.' })
  @IsOptional()
  @Key(255)
  externalId?: string | null;

  @Field(() => String, { nullable: true, description: 'The name to show for the related object; 1 to 200 characters.' })
  @IsOptional()
  @Line(200)
  label?: string | null;
}

@InputType({ description: 'The relation to end.' })
export class UnrelateTicketInput extends ChangeInput {
  @Field(() => ID, { description: 'The id of the relation; refused with `NOT_FOUND` when it does not exist. `expectedVersion` refers to its ticket.' })
  relationId!: string;
}

const RelationPayload = nodePayload(
  'relation',
  () => Relation,
  RelationShape,
  'The relation; null when the mutation was refused, or when the caller lacks `note:read`.',
);

@ObjectType({ description: 'The relation, or the reasons why none was created.', simpleResolvers: true })
export class RelateTicketPayload extends RelationPayload {}

@ObjectType({ description: 'The relation with its end, or the reasons why nothing was changed.', simpleResolvers: true })
export class UnrelateTicketPayload extends RelationPayload {}
