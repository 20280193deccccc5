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
export const TicketOrderFieldEnum = {
  DUE_AT: 'DUE_AT',
  OPENED_AT: 'OPENED_AT',
  UPDATED_AT: 'UPDATED_AT',
  CLOSED_AT: 'CLOSED_AT',
  NEEDED_BY: 'NEEDED_BY',
  LAST_PUBLIC_MESSAGE_AT: 'LAST_PUBLIC_MESSAGE_AT',
  PRIORITY: 'PRIORITY',
  SEVERITY: 'SEVERITY',
  STATUS: 'STATUS',
} as const;
registerEnumType(TicketOrderFieldEnum, {
  name: 'TicketOrderField',
  description: 'The values by which a list of tickets can be sorted. Each has an index.',
  valuesConfig: {
    DUE_AT: { description: 'The deadline for the resolution. Tickets without one come last.' },
    OPENED_AT: { description: 'The time when the ticket was opened.' },
    UPDATED_AT: { description: 'The time when the ticket last changed.' },
    CLOSED_AT: { description: 'The time when the ticket was closed. Tickets that are not closed come first when ascending, last when descending.' },
    NEEDED_BY: { description: 'The time by which a solution is needed. Tickets without one come last when ascending.' },
    LAST_PUBLIC_MESSAGE_AT: {
      description: 'The time of the last public message. Tickets without one come first when ascending, last when descending.',
    },
    SEVERITY: { description: "The rank of the severity in the desk's configuration. The most severe tickets come first when ascending." },
    STATUS: { description: "The rank of the status in the desk's workflow. The first statuses come first when ascending." },
    PRIORITY: { description: 'The priority. The most urgent tickets come first when ascending.' },
  },
});
