import { registerEnumType } from 'type-graphql';

export const UpsertOutcomeEnum = { CREATED: 'CREATED', UPDATED: 'UPDATED', UNCHANGED: 'UNCHANGED' } as const;
registerEnumType(UpsertOutcomeEnum, {
  name: 'UpsertOutcome',
  description: 'What became of a person or an organization that was to be added or changed.',
  valuesConfig: {
    CREATED: { description: 'It was not known, and was added.' },
    UPDATED: { description: 'It was known, and something was changed.' },
    UNCHANGED: { description: 'It was known and had the given values already; nothing was written.' },
  },
});
