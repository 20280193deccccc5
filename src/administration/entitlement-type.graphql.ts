import { registerEnumType } from 'type-graphql';

export const EntitlementTypeEnum = { DEVELOPMENT: 'DEVELOPMENT', PRODUCTION: 'PRODUCTION' } as const;
registerEnumType(EntitlementTypeEnum, {
  name: 'EntitlementType',
  description: 'Which environments an entitlement covers (platform O1).',
  valuesConfig: { DEVELOPMENT: { description: 'Those that are not production.' }, PRODUCTION: { description: 'Production.' } },
});
