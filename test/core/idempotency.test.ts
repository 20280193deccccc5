import { expect, test } from 'vitest';
import { aTenant } from '../support/a-tenant.ts';
import { aTicket } from '../support/a-ticket.ts';
import { openTestApp } from '../support/app.ts';
import { as } from '../support/client.ts';
import { asSuperuser, inTenant } from '../support/database.ts';
import { type OpenTicketInput } from '../support/gql/graphql.ts';

openTestApp();

const need = { subject: 'No arranca', description: 'La aplicación no arranca.', idempotencyKey: 'k-1' };
const open = async (who: { token: string }, input: Partial<OpenTicketInput> = {}) => await as(who).openTicket({ ...need, ...input });
const countOf = async (who: { token: string }) => (await as(who).tickets()).totalCount;

test('the same key and input gives the first answer again, and does nothing', async () => {
  const { ana } = await aTenant();

  const [first, second] = [await open(ana), await open(ana)];

  expect(second.ticket?.id).toBe(first.ticket?.id);
  expect(await countOf(ana)).toBe(1);
  expect((await as(ana).events()).totalCount).toBe(1);
});

test('twenty twins at once have one effect', async () => {
  const { ana, marta } = await aTenant();
  const ticketId = (await aTicket(ana)).id;
  const twin = () => as(marta).replyToTicket({ ticketId, body: 'Una vez.', idempotencyKey: 'once' });

  const [opened, replied] = await Promise.all([Promise.all(Array.from({ length: 20 }, () => open(ana))), Promise.all(Array.from({ length: 20 }, twin))]);

  expect(new Set(opened.map(({ ticket }) => ticket?.id)).size).toBe(1);
  expect(new Set(replied.map(({ message }) => message?.id)).size).toBe(1);
  expect((await as(ana).ticket({ id: ticketId }))?.messages.totalCount).toBe(1);
  expect(await countOf(ana)).toBe(2);
});

test('the same key with another input, or for another mutation, is a mismatch', async () => {
  const { ana, marta } = await aTenant();
  const { ticket } = await open(marta);

  await expect(open(marta, { subject: 'Otra cosa' })).rejects.toThrow('IDEMPOTENCY_MISMATCH');
  await expect(as(marta).replyToTicket({ ticketId: ticket?.id ?? '', body: 'Hola', idempotencyKey: 'k-1' })).rejects.toThrow('IDEMPOTENCY_MISMATCH');
  await expect(open(ana, { subject: 'Otra cosa' })).resolves.toMatchObject({ userErrors: [] });
});

test("somebody else's key of the same name is another one, and so is another desk's", async () => {
  const [one, other] = await Promise.all([aTenant(), aTenant()]);

  const opened = await Promise.all([one.ana, one.luis, other.ana].map((who) => open(who)));

  expect(new Set(opened.map(({ ticket }) => ticket?.id)).size).toBe(3);
});

test('after a refusal the key is free', async () => {
  const { ana, marta, sofia } = await aTenant();
  const queueId = (await aTicket(ana)).queue.id;
  const take = async () => await as(marta).takeNextTicket({ queueId, idempotencyKey: 'take' });
  await as(sofia).takeNextTicket({ queueId });

  const refused = await take();
  await aTicket(ana);
  const taken = await take();

  expect(refused.userErrors).toMatchObject([{ code: 'QUEUE_EMPTY' }]);
  expect(taken.ticket?.assignee?.name).toBe('Marta Sanz');
  expect((await take()).ticket?.id).toBe(taken.ticket?.id);
});

test('a repeated answer knows the key that was issued, and never its secret', async () => {
  const { sofia, system } = await aTenant();
  const issue = async () => await as(sofia).issueApiKey({ name: 'Portal', permissions: ['ticket:read'], idempotencyKey: 'key' });

  const [first, second] = [await issue(), await issue()];

  const { rows } = await inTenant(system, (db) => db.query('select answer::text from idempotency where tenant_id = $1', [system.tenant.id]));
  expect(first.secret).toMatch(/^rlv_/);
  expect(second).toMatchObject({ secret: null, apiKey: { id: first.apiKey?.id } });
  expect(JSON.stringify(rows)).not.toContain('rlv_');
});

test('a crash between effect and answer leaves nothing, and a retry works', async () => {
  const { ana, marta, system } = await aTenant();
  const { id: ticketId } = await aTicket(ana);
  const answer = () => as(marta).replyToTicket({ ticketId, body: 'Ya está.', idempotencyKey: 'crash' });

  const crashed = await inTenant(system, async (db) => {
    await db.query('select from feed where tenant_id = $1 for update', [system.tenant.id]);
    const answering = answer().catch((error: Error) => error.message);
    await asSuperuser((root) => cutBlockedBy(root, db));
    return answering;
  });

  expect(crashed).toContain('UNAVAILABLE');
  expect((await as(ana).ticket({ id: ticketId }))?.messages.totalCount).toBe(0);
  expect((await answer()).message?.body).toBe('Ya está.');
  expect((await as(ana).ticket({ id: ticketId }))?.messages.totalCount).toBe(1);
});

type Queries = { query(text: string, values?: unknown[]): Promise<{ rows: { pid: number }[]; rowCount: number | null }> };

async function cutBlockedBy(root: Queries, holder: Queries): Promise<void> {
  const { rows } = await holder.query('select pg_backend_pid() as pid');
  for (;;) {
    const cut = await root.query('select pg_terminate_backend(pid) from pg_stat_activity where $1 = any(pg_blocking_pids(pid))', [rows[0]?.pid]);
    if (cut.rowCount) return;
  }
}
