import { Field, InputType, registerEnumType } from 'type-graphql';
import { PriorityEnum } from '../../classification/classification.graphql.ts';
import { OnBehalfCreatorEnum } from '../../tenants/tenant.graphql.ts';
import type { WithoutEntitlement } from '../../tenants/tenant.ts';
import { ConfigurationInput, Text } from './base.inputs.graphql.ts';

type Priority = keyof typeof PriorityEnum;

@InputType({ description: 'The priorities of one impact, by urgency.' })
export class PriorityRowInput {
  @Field(() => PriorityEnum, { description: 'Of low urgency.' })
  low!: Priority;

  @Field(() => PriorityEnum, { description: 'Of medium urgency.' })
  medium!: Priority;

  @Field(() => PriorityEnum, { description: 'Of high urgency.' })
  high!: Priority;
}

@InputType({ description: 'A priority for each impact and urgency.' })
export class PriorityMatrixInput {
  @Field(() => PriorityRowInput, { description: 'Of low impact.' })
  low!: PriorityRowInput;

  @Field(() => PriorityRowInput, { description: 'Of medium impact.' })
  medium!: PriorityRowInput;

  @Field(() => PriorityRowInput, { description: 'Of high impact.' })
  high!: PriorityRowInput;
}

@InputType({ description: "The desk's own priorities." })
export class SavePriorityMatrixInput extends ConfigurationInput {
  @Field(() => PriorityMatrixInput, { nullable: true, description: 'Null goes back to the usual one. Tickets that are rated already keep their priority.' })
  matrix?: PriorityMatrixInput | null;
}

export const DeskModuleEnum = { CUSTOMER: 'CUSTOMER', INTERNAL: 'INTERNAL' } as const;
registerEnumType(DeskModuleEnum, {
  name: 'DeskModule',
  description: 'Which tickets a desk has.',
  valuesConfig: { CUSTOMER: { description: 'Those of requesters.' }, INTERNAL: { description: 'Those of its own organization, which requesters never see.' } },
});

export const WithoutEntitlementEnum: { [One in WithoutEntitlement]: One } = { ACCEPT: 'ACCEPT', REFUSE: 'REFUSE', FLAG: 'FLAG', QUEUE: 'QUEUE' };
registerEnumType(WithoutEntitlementEnum, {
  name: 'WithoutEntitlement',
  description: 'What becomes of a need that no entitlement covers.',
  valuesConfig: {
    ACCEPT: { description: 'It is a ticket like any other.' },
    REFUSE: { description: 'NO_ENTITLEMENT.' },
    FLAG: { description: 'It is a ticket, and says that nothing covers it.' },
    QUEUE: { description: 'It goes to a queue of its own, and says that nothing covers it.' },
  },
});

@InputType({ description: 'Settings of the desk: what is absent is left alone, what is null is cleared.' })
export class SaveDeskSettingsInput extends ConfigurationInput {
  @Field(() => String, { nullable: true, description: 'Its name; 1 to 200 characters.' })
  @Text(200)
  name?: string | null;

  @Field(() => String, { nullable: true, description: 'Its language: es, en or pt.' })
  locale?: string | null;

  @Field(() => String, { nullable: true, description: 'Its IANA time zone, such as Europe/Madrid.' })
  timeZone?: string | null;

  @Field(() => OnBehalfCreatorEnum, { nullable: true, description: 'Who counts as the creator of a ticket opened for somebody else; null for the usual.' })
  onBehalfCreator?: keyof typeof OnBehalfCreatorEnum | null;

  @Field(() => [DeskModuleEnum], { nullable: true, description: 'Which tickets it has, one kind at least; null for both.' })
  modules?: (keyof typeof DeskModuleEnum)[] | null;

  @Field(() => WithoutEntitlementEnum, { nullable: true, description: 'What becomes of a need that no entitlement covers; null for ACCEPT.' })
  withoutEntitlement?: WithoutEntitlement | null;

  @Field(() => String, { nullable: true, description: 'The key of the queue for what nothing covers; QUEUE needs it.' })
  uncoveredQueue?: string | null;
}
