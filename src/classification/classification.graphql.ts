import { registerEnumType } from 'type-graphql';

export const TicketNatureEnum = { INCIDENT: 'INCIDENT', REQUEST: 'REQUEST', CHANGE: 'CHANGE', ALERT: 'ALERT' } as const;
registerEnumType(TicketNatureEnum, {
  name: 'TicketNature',
  description: 'What kind of need it is.',
  valuesConfig: {
    INCIDENT: { description: 'Something does not work.' },
    REQUEST: { description: 'A question, or something wanted.' },
    CHANGE: { description: 'Something is to be changed.' },
    ALERT: { description: 'A machine reports.' },
  },
});
export const LevelEnum = { LOW: 'LOW', MEDIUM: 'MEDIUM', HIGH: 'HIGH' } as const;
registerEnumType(LevelEnum, {
  name: 'Level',
  description: 'Of impact or of urgency.',
  valuesConfig: { LOW: { description: 'Little.' }, MEDIUM: { description: 'Some; what counts when nothing is said.' }, HIGH: { description: 'Much.' } },
});
export const PriorityEnum = { URGENT: 'URGENT', HIGH: 'HIGH', MEDIUM: 'MEDIUM', LOW: 'LOW' } as const;
registerEnumType(PriorityEnum, {
  name: 'Priority',
  description: 'Impact by urgency.',
  valuesConfig: {
    URGENT: { description: 'High impact and high urgency.' },
    HIGH: { description: 'One high, the other medium.' },
    MEDIUM: { description: 'Both medium, or one high and the other low.' },
    LOW: { description: 'The rest.' },
  },
});

export const EffortEnum = { SMALL: 'SMALL', MEDIUM: 'MEDIUM', LARGE: 'LARGE' } as const;
registerEnumType(EffortEnum, {
  name: 'Effort',
  description: 'How much work a ticket is expected to be; small ones are offered early where a queue says so.',
  valuesConfig: {
    SMALL: { description: 'Done at once.' },
    MEDIUM: { description: 'Done in a while.' },
    LARGE: { description: 'A piece of work.' },
  },
});
export const EnvironmentEnum = { DEVELOPMENT: 'DEVELOPMENT', PRODUCTION: 'PRODUCTION' } as const;
registerEnumType(EnvironmentEnum, {
  name: 'Environment',
  description: 'Where the trouble is.',
  valuesConfig: { DEVELOPMENT: { description: 'Where nobody works yet: anything but production.' }, PRODUCTION: { description: 'Where people work.' } },
});

export const EntitlementTypeEnum = { DEVELOPMENT: 'DEVELOPMENT', PRODUCTION: 'PRODUCTION' } as const;
registerEnumType(EntitlementTypeEnum, {
  name: 'EntitlementType',
  description: 'Which environments an entitlement covers.',
  valuesConfig: { DEVELOPMENT: { description: 'Those that are not production.' }, PRODUCTION: { description: 'Production.' } },
});
