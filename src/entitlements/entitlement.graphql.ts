import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { EntitlementTypeEnum } from '../classification/classification.graphql.ts';
import { connectionOf } from '../core/graphql/connection.graphql.ts';
import { Node } from '../core/graphql/node.graphql.ts';
import { nodePayload } from '../core/graphql/node-payload.graphql.ts';
import { ChangeInput, MutationInput } from '../core/graphql/payload.graphql.ts';
import { DateTime } from '../core/graphql/scalars.ts';
import { Organization } from '../organizations/organization.graphql.ts';
import { SlaPolicy } from '../sla/policy.graphql.ts';
import { EntitlementShape } from './entitlement.shape.ts';
import type { EntitlementType } from './entitlement.ts';

@ObjectType({
  implements: Node,
  description: "An organization's right to support. Requires people:read, but for those of one's own organization.",
  simpleResolvers: true,
})
export class Entitlement extends Node {
  @Field(() => Int, { description: 'Grows by one with each change.' })
  version!: number;

  @Field(() => Organization, { nullable: true, description: 'Whose right it is; null when the viewer cannot see the organization.' })
  organization!: Organization | null;

  @Field(() => EntitlementTypeEnum, { description: 'Which environments it covers.' })
  type!: EntitlementType;

  @Field(() => DateTime, { description: 'The first instant at which it covers.' })
  validFrom!: Date;

  @Field(() => DateTime, { nullable: true, description: 'The first instant at which it covers no longer; null for one without an end.' })
  validTo!: Date | null;

  @Field(() => Boolean, { description: 'Whether it covers a ticket that is opened now.' })
  isActive!: boolean;

  @Field(() => SlaPolicy, { nullable: true, description: 'What is promised to tickets it covers; null: what is promised to all.' })
  policy!: SlaPolicy | null;

  @Field(() => DateTime, { description: 'When it was written down.' })
  createdAt!: Date;
}

export const { Connection: EntitlementConnection } = connectionOf('Entitlement', () => Entitlement, 'entitlements');

@InputType({ description: "An organization's new right to support." })
export class CreateEntitlementInput extends MutationInput {
  @Field(() => ID, { description: 'Whose right it is.' })
  organizationId!: string;

  @Field(() => EntitlementTypeEnum, { description: 'Which environments it covers.' })
  type!: EntitlementType;

  @Field(() => DateTime, { nullable: true, description: 'The first instant at which it covers; now when left out.' })
  validFrom?: Date | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'The first instant at which it covers no longer; without an end when left out. INVALID before `validFrom`.',
  })
  validTo?: Date | null;

  @Field(() => String, { nullable: true, description: 'The key of an SLA policy for what it covers.' })
  policy?: string | null;
}

@InputType({ description: 'What becomes of an entitlement; what is left out stays.' })
export class ChangeEntitlementInput extends ChangeInput {
  @Field(() => ID, { description: 'Which entitlement.' })
  entitlementId!: string;

  @Field(() => DateTime, { nullable: true, description: 'The first instant at which it covers; it has one always, so null leaves it.' })
  validFrom?: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'The first instant at which it covers no longer; null takes its end away.' })
  validTo?: Date | null;

  @Field(() => String, { nullable: true, description: 'The key of an SLA policy; null: what is promised to all.' })
  policy?: string | null;
}

const EntitlementPayload = nodePayload('entitlement', () => Entitlement, EntitlementShape, 'Null when refused.');

@ObjectType({ description: 'The new entitlement, or why there is none.', simpleResolvers: true })
export class CreateEntitlementPayload extends EntitlementPayload {}

@ObjectType({ description: 'The entitlement as it stands now, or why nothing was done.', simpleResolvers: true })
export class ChangeEntitlementPayload extends EntitlementPayload {}
