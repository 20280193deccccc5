import { Field, ObjectType, registerEnumType } from 'type-graphql';
import type { TenantSettings } from '../core/context.ts';
import { LocaleScalar, TimeZone } from '../core/graphql/scalars.ts';

export const ClosurePolicyEnum = { CREATOR: 'CREATOR', AUTOMATIC: 'AUTOMATIC' } as const;
registerEnumType(ClosurePolicyEnum, {
  name: 'ClosurePolicy',
  description:
    'How the tickets of a desk are closed. Under no policy can an agent or an admin close the ticket of somebody else. What stays possible, on record: an admin can change the policy; a transition of the system can resolve a ticket and a later one close it; `OnBehalfCreator` says who is the creator when one person opens a ticket for another; an admin who invites a person that never signed in gets the link, and with it the tickets that were registered in the name of that person; and once the creator has left, also because an admin deactivated them, `handOverTicket` makes a third person, who has signed in before, the creator.',
  valuesConfig: {
    CREATOR: { description: 'The creator closes a resolved ticket. Timers and releases of the workflow can close it too, also only once it is resolved.' },
    AUTOMATIC: { description: 'Only the timers of the workflow close tickets.' },
  },
});

export const OnBehalfCreatorEnum = { REGISTRANT: 'REGISTRANT', REQUESTER: 'REQUESTER' } as const;
registerEnumType(OnBehalfCreatorEnum, {
  name: 'OnBehalfCreator',
  description: 'Who counts as the creator when an agent or an API key opens a ticket for a requester.',
  valuesConfig: {
    REGISTRANT: { description: 'The agent or API key that opened the ticket.' },
    REQUESTER: { description: 'The requester for whom the ticket was opened.' },
  },
});

export const DeskModuleEnum = { CUSTOMER: 'CUSTOMER', INTERNAL: 'INTERNAL' } as const;
registerEnumType(DeskModuleEnum, {
  name: 'DeskModule',
  description: 'A kind of tickets that a desk can have.',
  valuesConfig: {
    CUSTOMER: { description: 'Tickets of requesters.' },
    INTERNAL: { description: "Tickets about the desk's own organization, which requesters never see." },
  },
});

export const SignUpRuleEnum = { OFF: 'OFF', BY_DOMAIN: 'BY_DOMAIN', APPROVAL: 'APPROVAL' } as const;
registerEnumType(SignUpRuleEnum, {
  name: 'SignUpRule',
  description: 'Who signs up at a desk without an invitation, once they proved their email address.',
  valuesConfig: {
    OFF: { description: 'Nobody signs up; people are invited or added.' },
    BY_DOMAIN: { description: 'Those whose address has a domain that an organization lists; they belong to it.' },
    APPROVAL: { description: 'These, and all others too, who wait until an admin approves them.' },
  },
});

@ObjectType({ description: 'A desk: one customer of the service, isolated from all others.', simpleResolvers: true })
export class Tenant {
  @Field(() => String, { description: 'The name of the desk in sign-in and in addresses.' })
  slug!: string;

  @Field(() => String, { description: 'The display name of the desk.' })
  name!: string;

  @Field(() => TimeZone, { description: 'The time zone of the desk, as an IANA name.' })
  timeZone!: string;

  @Field(() => [DeskModuleEnum], { description: 'The kinds of tickets that the desk has, at least one.' })
  modules!: (keyof typeof DeskModuleEnum)[];

  @Field(() => LocaleScalar, { description: 'The language of the desk: `es`, `en` or `pt`.' })
  locale!: string;

  @Field(() => String, { description: 'The letters before the number in a ticket code.' })
  codePrefix!: string;

  @Field(() => ClosurePolicyEnum, { description: 'How the tickets of the desk are closed.' })
  closurePolicy!: TenantSettings['closurePolicy'];

  @Field(() => OnBehalfCreatorEnum, { description: 'Who counts as the creator of a ticket that is opened for somebody else.' })
  onBehalfCreator!: TenantSettings['onBehalfCreator'];
}
