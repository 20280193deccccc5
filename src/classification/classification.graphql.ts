import { registerEnumType } from 'type-graphql';

export const TicketNatureEnum = { INCIDENT: 'INCIDENT', REQUEST: 'REQUEST', CHANGE: 'CHANGE', ALERT: 'ALERT' } as const;
registerEnumType(TicketNatureEnum, {
  name: 'TicketNature',
  description: 'The kind of a ticket, after common service-desk practice.',
  valuesConfig: {
    INCIDENT: { description: 'Something does not work as it should.' },
    REQUEST: { description: 'A question, or a request for something.' },
    CHANGE: { description: 'A request to change something.' },
    ALERT: { description: 'A report by a monitoring system.' },
  },
});
export const LevelEnum = { LOW: 'LOW', MEDIUM: 'MEDIUM', HIGH: 'HIGH' } as const;
registerEnumType(LevelEnum, {
  name: 'Level',
  description: 'A level of impact or urgency.',
  valuesConfig: {
    LOW: { description: 'A low impact or urgency.' },
    MEDIUM: { description: 'A medium impact or urgency, which also counts when none is given.' },
    HIGH: { description: 'A high impact or urgency.' },
  },
});
export const PriorityEnum = { URGENT: 'URGENT', HIGH: 'HIGH', MEDIUM: 'MEDIUM', LOW: 'LOW' } as const;
registerEnumType(PriorityEnum, {
  name: 'Priority',
  description:
    'The priority of a ticket, which follows from its impact and urgency. Each value gives its default combinations; a desk can have a matrix of its own.',
  valuesConfig: {
    URGENT: { description: 'By default: high impact and high urgency.' },
    HIGH: { description: 'By default: one is high and the other medium.' },
    MEDIUM: { description: 'By default: both are medium, or one is high and the other low.' },
    LOW: { description: 'By default: all other combinations.' },
  },
});

export const EffortEnum = { SMALL: 'SMALL', MEDIUM: 'MEDIUM', LARGE: 'LARGE' } as const;
registerEnumType(EffortEnum, {
  name: 'Effort',
  description: 'The expected amount of work. Small tickets come early in queues of the order `SIMPLE_FIRST`.',
  valuesConfig: {
    SMALL: { description: 'The work can be done at once.' },
    MEDIUM: { description: 'The work takes some time.' },
    LARGE: { description: 'The work is a project of its own.' },
  },
});
export const EnvironmentEnum = { DEVELOPMENT: 'DEVELOPMENT', PRODUCTION: 'PRODUCTION' } as const;
registerEnumType(EnvironmentEnum, {
  name: 'Environment',
  description: 'The environment in which a problem occurs.',
  valuesConfig: { DEVELOPMENT: { description: 'Any environment except production.' }, PRODUCTION: { description: 'The environment in which people work.' } },
});

export const EntitlementTypeEnum = { DEVELOPMENT: 'DEVELOPMENT', PRODUCTION: 'PRODUCTION' } as const;
registerEnumType(EntitlementTypeEnum, {
  name: 'EntitlementType',
  description: 'The environments that an entitlement covers.',
  valuesConfig: {
    DEVELOPMENT: { description: 'It covers every environment except production.' },
    PRODUCTION: { description: 'It covers the production environment.' },
  },
});
