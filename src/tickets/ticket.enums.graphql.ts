import { registerEnumType } from 'type-graphql';
export const ChannelEnum = { PORTAL: 'PORTAL', EMAIL: 'EMAIL', CHAT: 'CHAT', PHONE: 'PHONE', API: 'API', MONITORING: 'MONITORING' } as const;
registerEnumType(ChannelEnum, {
  name: 'Channel',
  description: 'The channel through which a ticket arrived.',
  valuesConfig: {
    PORTAL: { description: 'The ticket was opened in a portal or another frontend.' },
    EMAIL: { description: 'The ticket arrived by email; its sender is the creator.' },
    CHAT: { description: 'The ticket came out of a chat.' },
    PHONE: { description: 'The ticket was reported by phone and entered by an agent.' },
    API: { description: "The ticket was opened by a partner's system." },
    MONITORING: { description: 'The ticket was opened by a monitoring system.' },
  },
});
export const TicketOrderFieldEnum = { DUE_AT: 'DUE_AT', OPENED_AT: 'OPENED_AT', UPDATED_AT: 'UPDATED_AT', PRIORITY: 'PRIORITY' } as const;
registerEnumType(TicketOrderFieldEnum, {
  name: 'TicketOrderField',
  description: 'The values by which a list of tickets can be sorted. Each has an index.',
  valuesConfig: {
    DUE_AT: { description: 'The deadline for the resolution. Tickets without one come last.' },
    OPENED_AT: { description: 'The time when the ticket was opened.' },
    UPDATED_AT: { description: 'The time when the ticket last changed.' },
    PRIORITY: { description: 'The priority. The most urgent tickets come first when ascending.' },
  },
});
