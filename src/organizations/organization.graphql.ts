import { Field, Int, ObjectType } from 'type-graphql';
import { connectionOf } from '../core/graphql/connection.graphql.ts';
import { Node } from '../core/graphql/node.graphql.ts';
import { DateTime } from '../core/graphql/scalars.ts';
import type { Organization as Row } from './organization.ts';

@ObjectType({ implements: Node, description: 'A company, clinic or project that the desk supports.', simpleResolvers: true })
export class Organization extends Node implements Pick<Row, 'name' | 'version'> {
  @Field(() => Int, { description: 'The version of the organization, which grows by one with each change.' })
  version!: number;

  @Field(() => String, { description: 'The name of the organization.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'The id of the organization in another system, unique within the desk; null when it has none.' })
  externalId!: string | null;

  @Field(() => [String], {
    nullable: true,
    description: "The domains of the organization's email addresses, in lower case. Requires `people:read`, otherwise null.",
  })
  domains!: string[] | null;

  @Field(() => String, {
    nullable: true,
    description: 'What agents should know about the organization; null when there is nothing. Requires `people:read`, otherwise null.',
  })
  notes!: string | null;

  @Field(() => DateTime, { description: 'When the organization was added to the desk.' })
  createdAt!: Date;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When the organization was archived; null while it is active. An archived organization gets no new tickets and no new people.',
  })
  archivedAt!: Date | null;
}

export const { Connection: OrganizationConnection } = connectionOf('Organization', () => Organization, 'organizations');
