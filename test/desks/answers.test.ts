import { expect, test } from 'vitest';
import type { WrittenConfiguration } from '../../src/configuration/document.ts';
import { defaultTenant } from '../../src/provisioning/default-tenant.ts';
import { aSeededTenant } from '../support/a-seeded-tenant.ts';
import type { TestTenant } from '../support/a-tenant.ts';
import { opens, takes } from '../support/actions.ts';
import { openTestApp } from '../support/app.ts';
import { as, succeed } from '../support/client.ts';
import { historyOf, statusOf } from '../support/history.ts';

openTestApp();

async function aSolvedTicket({ ana, marta }: TestTenant, queue: string): Promise<string> {
  const ticketId = await opens(ana, { queue });
  await takes(marta, ticketId);
  await succeed(as(marta).resolveTicket({ ticketId }));
  return ticketId;
}

const desks = [
  ['crm', 'software', 'in_progress'],
  ['clinic', 'first_level', 'in_progress'],
  ['platform', 'support', 'open'],
  ['servicedesk', 'first_line', 'open'],
] as const;

test.each(desks)('%s: an answer to a resolved ticket reopens it, unless the desk says otherwise', async (slug, queue, status) => {
  const tenant = await aSeededTenant(slug);
  const ticketId = await aSolvedTicket(tenant, queue);

  await succeed(as(tenant.ana).replyToTicket({ ticketId, body: 'Volvió a pasar.' }));

  expect(await statusOf(tenant.ana, ticketId)).toBe(status);
  const reopened = (await historyOf(tenant.sofia, ticketId)).filter(({ type }) => type === 'ticket.reopened');
  expect(reopened).toMatchObject([{ by: 'the system', because: tenant.ana.ctx.actor.name }]);

  const { document } = await succeed(as(tenant.sofia).configuration());
  const statuses = (document as WrittenConfiguration).statuses.map(({ onReply, ...one }) => (one.category === 'RESOLVED' ? one : { ...one, onReply }));
  await succeed(as(tenant.sofia).applyConfiguration({ document: { statuses } }));
  const other = await aSolvedTicket(tenant, queue);
  await succeed(as(tenant.ana).replyToTicket({ ticketId: other, body: 'Gracias.' }));
  expect(await statusOf(tenant.ana, other)).toBe('resolved');
});

test('a desk of `tenant create` begins with answers that are seen', () => {
  const { document } = defaultTenant({ slug: 'nueva', name: 'Nueva', adminEmail: 'sofia@nueva.example', locale: 'es', isTest: true });

  const answered = document.statuses.filter(({ category }) => category === 'PENDING' || category === 'RESOLVED');
  expect(answered.map(({ key, onReply }) => `${key} ${onReply}`)).toEqual(['pending in_progress', 'resolved in_progress']);
});
