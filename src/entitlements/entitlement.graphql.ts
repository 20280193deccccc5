import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { EntitlementTypeEnum } from '../classification/classification.graphql.ts';
import { connectionOf } from '../core/graphql/connection.graphql.ts';
import { Node } from '../core/graphql/node.graphql.ts';
import { nodePayload } from '../core/graphql/node-payload.graphql.ts';
import { NullClears } from '../core/graphql/null-clears.ts';
import { ChangeInput, MutationInput } from '../core/graphql/payload.graphql.ts';
import { DateTime } from '../core/graphql/scalars.ts';
import { Organization } from '../organizations/organization.graphql.ts';
import { SlaPolicy } from '../sla/policy.graphql.ts';
import { EntitlementShape } from './entitlement.shape.ts';
import type { EntitlementType } from './entitlement.ts';

@ObjectType({
  implements: Node,
  description: "The right of an organization to support. Requires `people:read`, except for entitlements of the viewer's own organization.",
  simpleResolvers: true,
})
export class Entitlement extends Node {
  @Field(() => Int, { description: 'The version of the entitlement, which grows by one with each change.' })
  version!: number;

  @Field(() => Organization, { nullable: true, description: 'The organization that has the entitlement; null when the viewer cannot see it.' })
  organization!: Organization | null;

  @Field(() => EntitlementTypeEnum, { description: 'The environments that the entitlement covers.' })
  type!: EntitlementType;

  @Field(() => DateTime, { description: 'When the entitlement begins to cover tickets.' })
  validFrom!: Date;

  @Field(() => DateTime, { nullable: true, description: 'When the entitlement ceases to cover tickets; null when it has no end.' })
  validTo!: Date | null;

  @Field(() => Boolean, { description: 'Whether the entitlement covers a ticket that is opened now.' })
  isActive!: boolean;

  @Field(() => SlaPolicy, { nullable: true, description: 'The SLA policy for tickets that the entitlement covers; null for the first policy of the desk.' })
  policy!: SlaPolicy | null;

  @Field(() => DateTime, { description: 'When the entitlement was created.' })
  createdAt!: Date;
}

export const { Connection: EntitlementConnection } = connectionOf('Entitlement', () => Entitlement, 'entitlements');

@InputType({ description: 'The details of a new entitlement.' })
export class CreateEntitlementInput extends MutationInput {
  @Field(() => ID, { description: 'The organization that gets the entitlement; refused with `NOT_FOUND` when it does not exist.' })
  organizationId!: string;

  @Field(() => EntitlementTypeEnum, { description: 'The environments that the entitlement covers.' })
  type!: EntitlementType;

  @Field(() => DateTime, { nullable: true, description: 'When the entitlement begins to cover tickets; now when left out.' })
  validFrom?: Date | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When the entitlement ceases to cover tickets, later than `validFrom`, otherwise `INVALID`. It has no end when left out.',
  })
  validTo?: Date | null;

  @Field(() => String, {
    nullable: true,
    description: 'The key of the SLA policy for tickets that the entitlement covers; the first policy of the desk when left out.',
  })
  policy?: string | null;
}

@NullClears('validFrom')
@InputType({ description: 'The entitlement and its new values. What is left out stays as it is; null clears a value.' })
export class ChangeEntitlementInput extends ChangeInput {
  @Field(() => ID, { description: 'The id of the entitlement; refused with `NOT_FOUND` when it does not exist.' })
  entitlementId!: string;

  @Field(() => DateTime, { nullable: true, description: 'When the entitlement begins to cover tickets. Null leaves it as it is.' })
  validFrom?: Date | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When the entitlement ceases to cover tickets, later than `validFrom`, otherwise `INVALID`. Null removes the end.',
  })
  validTo?: Date | null;

  @Field(() => String, {
    nullable: true,
    description: 'The key of the SLA policy for tickets that the entitlement covers; null for the first policy of the desk.',
  })
  policy?: string | null;
}

const EntitlementPayload = nodePayload('entitlement', () => Entitlement, EntitlementShape, 'The entitlement; null when the mutation was refused.');

@ObjectType({ description: 'The new entitlement, or the reasons why none was created.', simpleResolvers: true })
export class CreateEntitlementPayload extends EntitlementPayload {}

@ObjectType({ description: 'The entitlement after the change, or the reasons why nothing was changed.', simpleResolvers: true })
export class ChangeEntitlementPayload extends EntitlementPayload {}
