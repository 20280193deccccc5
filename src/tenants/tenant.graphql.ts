import { Field, ObjectType, registerEnumType } from 'type-graphql';
import type { TenantSettings } from '../core/context.ts';

export const ClosurePolicyEnum = { CREATOR: 'CREATOR', AUTOMATIC: 'AUTOMATIC' } as const;
registerEnumType(ClosurePolicyEnum, {
  name: 'ClosurePolicy',
  description:
    'How the tickets of a desk are closed. Under no policy can an agent or an admin close the ticket of somebody else. What stays possible, on record: an admin can change the policy; a transition of the system can resolve a ticket and a later one close it; `OnBehalfCreator` says who is the creator when one person opens a ticket for another; an admin who invites a person that never signed in gets the link, and with it the tickets that were registered in the name of that person; and once the creator has left, `handOverTicket` makes a third person the creator.',
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

@ObjectType({ description: 'A desk: one customer of the service, isolated from all others.', simpleResolvers: true })
export class Tenant {
  @Field(() => String, { description: 'The name of the desk in sign-in and in addresses.' })
  slug!: string;

  @Field(() => String, { description: 'The language of the desk: `es`, `en` or `pt`.' })
  locale!: string;

  @Field(() => String, { description: 'The letters before the number in a ticket code.' })
  codePrefix!: string;

  @Field(() => ClosurePolicyEnum, { description: 'How the tickets of the desk are closed.' })
  closurePolicy!: TenantSettings['closurePolicy'];

  @Field(() => OnBehalfCreatorEnum, { description: 'Who counts as the creator of a ticket that is opened for somebody else.' })
  onBehalfCreator!: TenantSettings['onBehalfCreator'];
}
