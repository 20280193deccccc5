import { Field, ObjectType, registerEnumType } from 'type-graphql';
import type { TenantSettings } from '../core/context.ts';

export const ClosurePolicyEnum = { CREATOR: 'CREATOR', AUTOMATIC: 'AUTOMATIC' } as const;
registerEnumType(ClosurePolicyEnum, {
  name: 'ClosurePolicy',
  description: 'How tickets of a desk are closed. There is no policy under which an agent or an admin closes the ticket of somebody else.',
  valuesConfig: {
    CREATOR: { description: 'The creator closes a resolved ticket by hand.' },
    AUTOMATIC: { description: "Only the workflow's clock closes." },
  },
});

export const OnBehalfCreatorEnum = { REGISTRANT: 'REGISTRANT', REQUESTER: 'REQUESTER' } as const;
registerEnumType(OnBehalfCreatorEnum, {
  name: 'OnBehalfCreator',
  description: 'Who counts as the creator when an agent or a key opens a ticket for a requester.',
  valuesConfig: { REGISTRANT: { description: 'Whoever opened it.' }, REQUESTER: { description: 'The person it is for.' } },
});

@ObjectType({ description: 'A desk: one customer of the service, isolated from all others.', simpleResolvers: true })
export class Tenant {
  @Field(() => String, { description: 'Its name in sign-in and in addresses.' })
  slug!: string;

  @Field(() => String, { description: 'Its language: es, en or pt.' })
  locale!: string;

  @Field(() => String, { description: 'The letters before the number of a ticket code.' })
  codePrefix!: string;

  @Field(() => ClosurePolicyEnum, { description: 'How its tickets are closed.' })
  closurePolicy!: TenantSettings['closurePolicy'];

  @Field(() => OnBehalfCreatorEnum, { description: 'Who counts as creator of a ticket opened for somebody else.' })
  onBehalfCreator!: TenantSettings['onBehalfCreator'];
}
