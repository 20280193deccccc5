import { buildSchema } from 'graphql';
import { describe, expect, test } from 'vitest';
import { publicSchema } from '../../src/api/schema/schema.ts';
import { undescribedRefusals } from '../support/described-refusals.ts';
import { faultsOfDescriptions, faultsOfMutation } from './descriptions.ts';

const schema = publicSchema();
const mutations = Object.values(schema.getMutationType()?.getFields() ?? {});

describe('descriptions', () => {
  test('are sentences of plain English', () => {
    expect(faultsOfDescriptions(schema)).toEqual([]);
  });

  test.each([
    ['How grave.', 'has fewer than 20 characters'],
    ['The person to whom it is given', 'is no sentence'],
    ['The ticket of whoever opened it.', 'says "whoever"'],
    ['Only the creator closes it (crm E2).', 'names a rule by its number'],
    ['A closed ticket gives TICKET_CLOSED here.', 'names a code without backticks'],
  ])('such as "%s" are found', (text, fault) => {
    const odd = buildSchema(`"The desk as far as the viewer sees it." type Query { "${text}" a: Int }`);

    expect(faultsOfDescriptions(odd)).toContain(`Query.a ${fault}: ${text}`);
  });
});

describe('the description of a mutation', () => {
  test.each(mutations.map(({ name, description }) => [name, description ?? '']))('%s names its permission and its refusals', (_, description) => {
    expect(faultsOfMutation(description)).toEqual([]);
  });

  test.each([
    ['Opens a ticket. Requires `ticket:write`.', 'it does not end with the refusals it can give'],
    ['Opens a ticket. Refusals: `INVALID`.', 'it does not say which permission it requires'],
    ['Opens a ticket. Requires `ticket:write`. Refusals: `NONSENSE` (always).', 'NONSENSE is no code'],
    ['Opens a ticket. Requires `ticket:write`. Refusals: `INVALID`, `INVALID`.', 'INVALID is named twice'],
  ])('would be found: %s', (description, fault) => {
    expect(faultsOfMutation(description)).toContain(fault);
  });
});

describe('what the tests see a mutation refuse', () => {
  const sdl = 'type Query { a: Int } type Mutation { "Closes. Requires `ticket:write`. Refusals: `NOT_FOUND` (the ticket), `CONFLICT`." close: Int }';

  test('is named by its description, or found', () => {
    expect(undescribedRefusals(sdl, ['close MERGED', 'close NOT_FOUND', 'close CONFLICT'])).toEqual(['close MERGED']);
  });
});
