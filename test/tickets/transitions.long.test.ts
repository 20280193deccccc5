import fc from 'fast-check';
import type { Client } from 'pg';
import { expect, test } from 'vitest';
import { tenants } from '../../seeds/index.ts';
import type { Participant, StatusCategory } from '../../src/workflows/workflow.ts';
import { aTenant, type Person, type TenantChanges } from '../support/a-tenant.ts';
import { aTicket } from '../support/a-ticket.ts';
import { openTestApp } from '../support/app.ts';
import { as, succeed } from '../support/client.ts';
import { asSuperuser } from '../support/database.ts';

openTestApp();

type Drawing = Required<Pick<TenantChanges, 'statuses' | 'transitions' | 'closurePolicy'>> & TenantChanges;
type Verdict = { ticket?: unknown; userErrors: { code: string; details: unknown }[] };

/** By the keys of the statuses in which tickets wait for a release, the release to wait for. */
type Releases = ReadonlyMap<string, string>;

/** Goes to a status by the verb that leads there. */
async function go(who: Person, ticketId: string, { key, category }: { key: string; category: string }, releases: Releases): Promise<Verdict> {
  if (category === 'CLOSED') return await as(who).closeTicket({ ticketId, status: key });
  if (category === 'RESOLVED') return await as(who).resolveTicket({ ticketId, status: key });
  const releaseId = releases.get(key);
  if (releaseId) return await as(who).waitForRelease({ ticketId, releaseId });
  return await as(who).changeTicketStatus({ ticketId, status: key });
}

/** For every status and everybody: what is published as allowed works, and what is not is refused with the very code. */
async function publishedIsEnforced(root: Client, drawing: Drawing): Promise<number> {
  const tenant = await aTenant(drawing);
  const everybody = [tenant.ana, tenant.marta, tenant.diego, tenant.sofia];
  const { id } = await aTicket(tenant.ana);
  await as(tenant.marta).assignTicket({ ticketId: id, assigneeId: tenant.marta.id });
  const { release } = await succeed(as(tenant.marta).createRelease({ name: '1.0' }));
  const releases = new Map(drawing.statuses.flatMap(({ key, onRelease }) => (onRelease ? [[key, release.id] as const] : [])));
  let checked = 0;
  for (const status of drawing.statuses.filter(({ category }) => category !== 'CLOSED'))
    for (const who of everybody) {
      await put(root, tenant.system, status.key);
      checked += await checkOptions(who, id, releases, () => put(root, tenant.system, status.key));
    }
  return checked;
}

async function checkOptions(who: Person, id: string, releases: Releases, reset: () => Promise<void>): Promise<number> {
  const ticket = await as(who).ticket({ id });
  const options = ticket?.availableTransitions ?? [];
  const closing = options.filter(({ status }) => status.category === 'CLOSED');
  if (closing.length > 0) expect(ticket?.viewerCanClose.allowed).toBe(closing.some(({ allowed }) => allowed));
  await Promise.all(
    options
      .filter(({ allowed }) => !allowed)
      .map(async ({ status, code, details }) => expect([status.key, ...(await whyNot(go(who, id, status, releases)))]).toEqual([status.key, code, details])),
  );
  for (const { status } of options.filter(({ allowed }) => allowed)) {
    expect([status.key, ...(await whyNot(go(who, id, status, releases)))]).toEqual([status.key, null, null]);
    await reset();
  }
  return options.length;
}

/** The code and the details; the statuses that are allowed are the list of options itself. */
async function whyNot(verdict: Promise<Verdict>): Promise<[code: string | null, details: object | null]> {
  const forbidden = (error: Error) => (/FORBIDDEN/.test(error.message) ? { userErrors: [{ code: 'NOT_ALLOWED', details: null }] } : Promise.reject(error));
  const { code = null, details } = (await verdict.catch(forbidden)).userErrors[0] ?? { details: null };
  const { allowed: _, ...more } = (details ?? {}) as Record<string, unknown>;
  return [code, Object.keys(more).length > 0 ? more : null];
}

/** Into any status behind the scenes, out of a closed one too: only the database's superuser can. */
async function put(root: Client, { tenant }: Person['ctx'], key: string): Promise<void> {
  await root.query(
    `update ticket t set status_id = s.id, status_category = s.category, due_at = null, closed_at = null, closed_by_id = null
     from status s where s.tenant_id = $1 and s.key = $2 and t.tenant_id = $1`,
    [tenant.id, key],
  );
  // Else what was read before would be taken for still true.
  await root.query('update feed set version = gen_random_uuid() where tenant_id = $1', [tenant.id]);
}

test.each(tenants.map((tenant) => [tenant.slug, tenant] as const))('%s: what is published is what is enforced', async (_slug, { document }) => {
  const { desk, statuses, transitions, calendars, qualifications, fields, checklist, templates } = document;
  const rest = Object.fromEntries(Object.entries({ calendars, qualifications, fields, checklist, templates }).filter(([, section]) => section));
  const checked = await asSuperuser((root) => publishedIsEnforced(root, { statuses, transitions, closurePolicy: desk.closurePolicy, ...rest }));

  expect(checked).toBeGreaterThan(10);
});

const anyPart = fc.constantFrom<Participant>('CREATOR', 'REQUESTER', 'ASSIGNEE', 'AGENT', 'ADMIN', 'SYSTEM');
const anyParts = fc.uniqueArray(anyPart, { minLength: 1 });
const categories: StatusCategory[] = ['NEW', 'OPEN', 'PENDING', 'RESOLVED', 'RESOLVED', 'CLOSED', 'CLOSED'];
const statuses = categories.map((category, index) => ({ key: `s${index}`, label: `Estado ${index}`, category }));
const isClosed = (index: number) => categories[index] === 'CLOSED';

type Drawn = [from: number, to: number, parts: Participant[]];

/** A way through all statuses, and whatever else there may be beside it; the last way to the same step holds. */
const anyTransitions = fc
  .uniqueArray(fc.tuple(fc.nat(4), fc.nat(6), anyParts), { minLength: 4, maxLength: 10, selector: ([from, to]) => `${from} ${to}` })
  .map((drawn): Drawn[] => [
    ...(
      [
        [0, 1],
        [1, 2],
        [2, 3],
        [3, 4],
        [3, 5],
        [4, 6],
      ] as const
    ).map(([from, to]): Drawn => [from, to, ['SYSTEM']]),
    ...drawn,
  ])
  .map((drawn) => drawn.filter(([from, to]) => from !== to));

/** Only what can be saved: under `CREATOR` the system closes resolved tickets only. */
function stepsFor(drawn: Drawn[], closurePolicy: 'CREATOR' | 'AUTOMATIC') {
  const closers = (from: number): Participant[] => {
    if (closurePolicy === 'AUTOMATIC') return ['SYSTEM'];
    return categories[from] === 'RESOLVED' ? ['CREATOR', 'SYSTEM'] : ['CREATOR'];
  };
  return drawn.map(([from, to, by]) => ({ from: `s${from}`, to: `s${to}`, by: isClosed(to) ? closers(from) : by }));
}

test('so it is on desks with whatever workflow', async () => {
  const anyDrawing = fc.record({
    drawn: anyTransitions,
    closurePolicy: fc.constantFrom('CREATOR' as const, 'AUTOMATIC' as const),
  });

  await fc.assert(
    fc.asyncProperty(anyDrawing, async ({ drawn, closurePolicy }) => {
      const drawing = { statuses, transitions: stepsFor(drawn, closurePolicy), closurePolicy };
      await asSuperuser((root) => publishedIsEnforced(root, drawing));
    }),
    { numRuns: 3, endOnFailure: true },
  );
});
