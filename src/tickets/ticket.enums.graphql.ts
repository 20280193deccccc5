import { registerEnumType } from 'type-graphql';
export const ChannelEnum = { PORTAL: 'PORTAL', EMAIL: 'EMAIL', CHAT: 'CHAT', PHONE: 'PHONE', API: 'API', MONITORING: 'MONITORING' } as const;
registerEnumType(ChannelEnum, {
  name: 'Channel',
  description: 'How a ticket arrived.',
  valuesConfig: {
    PORTAL: { description: 'Through a frontend on this API.' },
    EMAIL: { description: 'By mail; its sender is the creator.' },
    CHAT: { description: 'In a chat.' },
    PHONE: { description: 'By phone, written down by an agent.' },
    API: { description: "From a partner's system." },
    MONITORING: { description: 'From a monitoring system.' },
  },
});
export const TicketOrderFieldEnum = { DUE_AT: 'DUE_AT', OPENED_AT: 'OPENED_AT', UPDATED_AT: 'UPDATED_AT', PRIORITY: 'PRIORITY' } as const;
registerEnumType(TicketOrderFieldEnum, {
  name: 'TicketOrderField',
  description: 'What a list of tickets is ordered by; each has an index of its own.',
  valuesConfig: {
    DUE_AT: { description: 'When it is due; those without a running clock last.' },
    OPENED_AT: { description: 'When it was opened.' },
    UPDATED_AT: { description: 'When it last changed.' },
    PRIORITY: { description: 'The most urgent first when ascending.' },
  },
});

export const OrderDirectionEnum = { ASC: 'ASC', DESC: 'DESC' } as const;
registerEnumType(OrderDirectionEnum, {
  name: 'OrderDirection',
  description: 'Which end comes first.',
  valuesConfig: { ASC: { description: 'The smallest or earliest.' }, DESC: { description: 'The greatest or latest.' } },
});
