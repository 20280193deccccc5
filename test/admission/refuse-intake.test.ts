import { expect, test } from 'vitest';
import { publicId } from '../../src/core/ids.ts';
import { aKey } from '../support/a-key.ts';
import { aSeededTenant } from '../support/a-seeded-tenant.ts';
import { aTenant, type TenantChanges } from '../support/a-tenant.ts';
import { opens, takes } from '../support/actions.ts';
import { openTestApp } from '../support/app.ts';
import { as, refusalsOf, succeed } from '../support/client.ts';
import { historyOf } from '../support/history.ts';

openTestApp();

/** The workflow leads from new tickets to the resolved status, and back for agents only. */
const refusing = {
  refusal: 'resolved',
  transitions: [
    { from: 'new', to: 'in_progress', by: ['AGENT'] },
    { from: ['new', 'in_progress'], to: 'pending', by: ['AGENT'] },
    { from: ['new', 'in_progress', 'pending'], to: 'resolved', by: ['ASSIGNEE'] },
    { from: 'resolved', to: 'in_progress', by: ['AGENT'] },
    { from: 'resolved', to: 'closed', by: ['CREATOR'] },
  ],
} satisfies TenantChanges;
const reason = 'No es de esta mesa.';

test('a refused intake is resolved and not closed, its clocks count for nothing, and its creator alone closes it (crm E2)', async () => {
  const { ana, marta, sofia } = await aTenant(refusing);
  const ticketId = await opens(ana, { severity: 'critical' });

  const first = await succeed(as(marta).refuseIntake({ ticketId, reason, idempotencyKey: 'once' }));
  const again = await succeed(as(marta).refuseIntake({ ticketId, reason, idempotencyKey: 'once' }));

  expect(first.ticket).toMatchObject({ status: { key: 'resolved' }, refusedAt: again.ticket.refusedAt, closedAt: null, dueAt: null });
  expect((await historyOf(ana, ticketId)).slice(-2)).toMatchObject([
    { type: 'ticket.refused', by: 'Marta Sanz', changes: { refusalReason: reason } },
    { type: 'ticket.resolved', by: 'Marta Sanz' },
  ]);
  const { slaClocks } = await succeed(as(marta).ticketClocks({ id: ticketId }));
  expect(slaClocks.map(({ state, ending }) => [state, ending])).toEqual(slaClocks.map(() => ['CANCELLED', 'REFUSED']));
  for (const who of [marta, sofia]) expect(await refusalsOf(as(who).closeTicket({ ticketId }))).toEqual(['NOT_THE_CREATOR']);
  expect((await as(sofia).tickets({ filter: { refusedAt: { isNull: false } } })).nodes.map(({ id }) => id)).toEqual([ticketId]);
  await succeed(as(ana).closeTicket({ ticketId }));
});

test('only while nobody works on it, only by those who work on tickets, and only where the desk and its workflow have such an end', async () => {
  const [tenant, without, unreached] = [await aTenant(refusing), await aTenant(), await aTenant({ refusal: 'resolved' })];
  const { ana, marta, luis } = tenant;
  const [answered, admitted, withdrawn, merged, into] = [await opens(ana), await opens(ana), await opens(ana), await opens(ana), await opens(ana)];
  await succeed(as(marta).replyToTicket({ ticketId: answered, body: '¿Qué versión?' }));
  await takes(marta, admitted, 'in_progress');
  await takes(marta, withdrawn);
  await succeed(as(marta).resolveTicket({ ticketId: withdrawn }));
  await succeed(as(marta).mergeTickets({ ticketId: merged, intoId: into }));

  const refused = async (who: typeof ana, ticketId: string, more: object = {}) => (await refusalsOf(as(who).refuseIntake({ ticketId, reason, ...more })))[0];

  for (const ticketId of [answered, admitted, withdrawn]) expect(await refused(marta, ticketId)).toBe('ALREADY_ADMITTED');
  expect(await refused(marta, merged)).toBe('MERGED');
  expect(await refused(without.marta, await opens(without.ana))).toBe('NO_REFUSAL');
  expect(await refused(unreached.marta, await opens(unreached.ana))).toBe('TRANSITION_NOT_ALLOWED');
  expect(await refused(marta, into, { expectedVersion: 99 })).toBe('CONFLICT');
  expect(await refused(marta, into, { articleId: publicId('Article', '01890a5d-ac96-774b-bcce-b302099a8057') })).toBe('NOT_FOUND');
  expect(await refused(marta, into, { reason: ' ' })).toBe('INVALID');
  for (const who of [ana, luis]) await expect(as(who).refuseIntake({ ticketId: into, reason })).rejects.toThrow('ticket:work');
  await succeed(as(marta).refuseIntake({ ticketId: into, reason }));
});

test('whoever asked can always object, whatever the workflow says, and what they objected to is not refused again', async () => {
  const tenant = await aTenant({ ...refusing, onBehalfCreator: 'REGISTRANT' });
  const { ana, luis, marta, diego } = tenant;
  const [own, registered] = [await opens(ana), await opens(diego, { requesterId: ana.id })];
  for (const ticketId of [own, registered]) await succeed(as(marta).refuseIntake({ ticketId, reason }));

  expect(await refusalsOf(as(luis).reopenTicket({ ticketId: own }))).toEqual(['NOT_FOUND']);
  for (const ticketId of [own, registered]) await succeed(as(ana).reopenTicket({ ticketId }));

  for (const id of [own, registered]) {
    expect(await as(ana).ticketDetails({ id })).toMatchObject({ status: { key: 'new' }, refusedAt: null, refusalReason: reason });
    expect(await refusalsOf(as(marta).refuseIntake({ ticketId: id, reason }))).toEqual(['REFUSED_BEFORE']);
  }
  await takes(marta, own, 'in_progress');
  await succeed(as(marta).resolveTicket({ ticketId: own }));
  expect(await refusalsOf(as(ana).reopenTicket({ ticketId: own }))).toEqual(['NOT_ALLOWED']);
});

test('it is in no figure of its queue until somebody objects, and nobody is shown it as a likely duplicate', async () => {
  const { ana, marta, sofia } = await aTenant(refusing);
  const asked = { subject: 'El ecógrafo zumba', description: 'Hace un zumbido desde ayer.' };
  const ticketId = await opens(ana, { ...asked, queue: 'software' });
  const counts = async () => (await as(marta).catalog()).queues.find(({ key }) => key === 'software')?.counts;
  const before = await counts();
  await succeed(as(marta).refuseIntake({ ticketId, reason }));

  expect(await counts()).toMatchObject({ unresolved: 0, open: 0, resolved: 0, unassigned: 0 });
  expect((await as(marta).suggest(asked)).tickets).toEqual([]);
  expect((await as(sofia).tickets({ filter: { closedAt: { isNull: true } } })).totalCount).toBe(1);
  await succeed(as(ana).reopenTicket({ ticketId }));
  expect(await counts()).toEqual(before);
});

test('an article that whoever asked cannot read is not shown to them, and a key that works on tickets refuses too', async () => {
  const tenant = await aTenant(refusing);
  const { ana, marta } = tenant;
  const { article } = await succeed(as(marta).createArticle({ title: 'Entre nosotros', body: 'No.', audience: 'AGENTS' }));
  const key = await aKey(tenant, { permissions: ['ticket:read', 'ticket:read_all', 'ticket:write', 'ticket:work', 'article:read', 'note:read'] });
  const ticketId = await opens(ana);

  await succeed(as(key).refuseIntake({ ticketId, reason, articleId: article.id }));

  expect(await as(marta).ticketDetails({ id: ticketId })).toMatchObject({ refusalArticle: { id: article.id } });
  expect(await as(ana).ticketDetails({ id: ticketId })).toMatchObject({ refusalReason: reason, refusalArticle: null });
});

test('where closing is automatic the timers of the status close what was refused, unless somebody answers', async () => {
  const { ana, marta, sofia } = await aSeededTenant('erp');
  await succeed(as(sofia).saveDeskSettings({ refusal: 'customer_requested_closing' }));
  const ticketId = await opens(ana, { queue: 'people' });

  const { ticket } = await succeed(as(marta).refuseIntake({ ticketId, reason }));
  await succeed(as(ana).replyToTicket({ ticketId, body: 'No estoy de acuerdo.' }));

  expect(ticket).toMatchObject({ status: { key: 'customer_requested_closing' }, refusedAt: expect.any(String) });
  expect(await as(ana).ticketDetails({ id: ticketId })).toMatchObject({ status: { key: 'in_analysis' }, refusedAt: null });
});
