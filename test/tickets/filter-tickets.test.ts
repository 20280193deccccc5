import { expect, test } from 'vitest';
import { aTenant } from '../support/a-tenant.ts';
import { opens } from '../support/actions.ts';
import { openTestApp } from '../support/app.ts';
import { as, succeed } from '../support/client.ts';
import type { TicketFilter } from '../support/gql/graphql.ts';
import { withCustomFields } from './tenant-with-custom-fields.ts';

openTestApp();

test('tickets are found by their details, custom fields and qualification', async () => {
  const { ana, marta } = await aTenant({ ...withCustomFields, qualifications: [{ key: 'hd1', label: 'HD1' }] });
  const one = await opens(ana, { department: 'Ventas', effort: 'SMALL', environment: 'PRODUCTION', customFields: { serial: 'A-1', urgent: true } });
  const other = await opens(ana, { department: 'Compras', effort: 'LARGE', customFields: { serial: 'A-2' } });
  await succeed(as(marta).qualifyTicket({ ticketId: other, qualification: 'hd1' }));
  const found = async (filter: TicketFilter) => (await as(ana).tickets({ filter })).nodes.map(({ id }) => id);

  expect(await found({ department: { contains: 'vent' } })).toEqual([one]);
  expect(await found({ effort: { in: ['LARGE', 'MEDIUM'] } })).toEqual([other]);
  expect(await found({ environment: { neq: 'PRODUCTION' } })).toEqual([other]);
  expect(await found({ customField: { key: 'serial', eq: 'A-1' } })).toEqual([one]);
  expect(await found({ and: [{ customField: { key: 'serial', isNull: false } }, { customField: { key: 'urgent', eq: true } }] })).toEqual([one]);
  expect(await found({ not: { customField: { key: 'urgent', eq: true } } })).toEqual([other]);
  expect(await found({ qualification: { key: { eq: 'hd1' } } })).toEqual([other]);
  expect(await found({ qualification: { key: { isNull: true } } })).toEqual([one]);
});

test.each([[{ a: 1 }], [[1]], [[]], [['A']]])('a custom field is not compared with %j', async (eq) => {
  const { ana } = await aTenant(withCustomFields);

  const asked = as(ana).tickets({ filter: { customField: { key: 'serial', eq } } });

  await expect(asked).rejects.toThrow('BAD_USER_INPUT');
});
