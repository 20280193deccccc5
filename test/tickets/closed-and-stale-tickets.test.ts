import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { publicId } from '../../src/core/ids.ts';
import { aTenant } from '../support/a-tenant.ts';
import { aClosedTicket } from '../support/a-ticket.ts';
import { opens } from '../support/actions.ts';
import { openTestApp } from '../support/app.ts';
import { as } from '../support/client.ts';
import type { RefusalFragment } from '../support/gql/graphql.ts';
import type { Operations } from '../support/operations.ts';
import { withCustomFields } from './tenant-with-custom-fields.ts';

openTestApp();

const anybody = publicId('User', randomUUID());

interface Target {
  ticketId: string;
  expectedVersion?: number;
}
type Verb = (marta: Operations, target: Target) => Promise<{ userErrors: RefusalFragment[] }>;

test.each<[string, Verb]>([
  ['editTicket', (marta, target) => marta.editTicket({ ...target, contactPhone: '1' })],
  ['triageTicket', (marta, target) => marta.triageTicket({ ...target, impact: 'HIGH' })],
  ['changeRequester', (marta, target) => marta.changeRequester({ ...target, requesterId: anybody })],
  ['withdrawTicket', (marta, target) => marta.withdrawTicket(target)],
  ['refuseIntake', (marta, target) => marta.refuseIntake({ ...target, reason: 'x' })],
  ['recordWorkaround', (marta, target) => marta.recordWorkaround({ ...target, workaround: 'x' })],
  ['setCustomFields', (marta, target) => marta.setCustomFields({ ...target, customFields: {} })],
  ['answerChecklist', (marta, target) => marta.answerChecklist({ ...target, checklist: [] })],
  ['qualifyTicket', (marta, target) => marta.qualifyTicket({ ...target, qualification: null })],
])('%s changes no closed ticket (erp S10), and no version that has changed since', async (_, verb) => {
  const tenant = await aTenant(withCustomFields);
  const [closed, open] = [(await aClosedTicket(tenant, tenant.ana)).id, await opens(tenant.ana)];

  const onClosed = await verb(as(tenant.marta), { ticketId: closed });
  const onStale = await verb(as(tenant.marta), { ticketId: open, expectedVersion: 7 });

  expect(onClosed.userErrors).toMatchObject([{ code: 'TICKET_CLOSED' }]);
  expect(onStale.userErrors).toMatchObject([{ code: 'CONFLICT', details: { version: 1 } }]);
});
