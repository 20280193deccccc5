import { expect, test, vi } from 'vitest';
import type { Context } from '../../src/core/context.ts';
import { aTenant, type TestTenant, usualPeople } from '../support/a-tenant.ts';
import { aTicket } from '../support/a-ticket.ts';
import { opens } from '../support/actions.ts';
import { openTestApp } from '../support/app.ts';
import { as, succeed } from '../support/client.ts';
import { inTenant } from '../support/database.ts';
import type { FieldAudience, TicketFilter } from '../support/gql/graphql.ts';
import { withCustomFields } from '../tickets/tenant-with-custom-fields.ts';
import { listen, nowIn, type Subscriber } from './subscriber.ts';

openTestApp();

const bySerial: TicketFilter = { not: { customField: { key: 'serial', eq: 'A-1' } } };
const listOf = async (who: { token: string }, filter: TicketFilter) => (await as(who).tickets({ filter })).nodes.map(({ id }) => id);
const give = ({ sofia }: TestTenant, key: string, audience: FieldAudience) => succeed(as(sofia).saveCustomField({ key, audience }));

async function freshCursor(listening: Subscriber): Promise<string> {
  await vi.waitFor(() => expect(listening.isOver()).toBe(true), 10_000);
  expect(listening.errors).toMatchObject([{ extensions: { code: 'CURSOR_EXPIRED' } }]);
  await listening.leave();
  return String(listening.errors[0]?.extensions?.cursor);
}

test.each([
  ['hidden from them', 'AGENTS', true],
  ['shown to them', 'EVERYONE', false],
] as const)('whoever filters by a custom field reads again when it is %s, live and resumed', async (_what, audience, isListed) => {
  const tenant = await aTenant(withCustomFields);
  const { ana, system } = tenant;
  const id = await opens(ana, { customFields: { serial: 'A-1' } });
  if (audience === 'EVERYONE') await give(tenant, 'serial', 'AGENTS');
  const after = await nowIn(system);
  const live = listen(ana, { after, filter: bySerial });

  await give(tenant, 'serial', audience);

  const cursors = [await freshCursor(live), await freshCursor(listen(ana, { after, filter: bySerial }))];
  expect((await listOf(ana, bySerial)).includes(id)).toBe(isListed);
  const again = cursors.map((cursor) => listen(ana, { after: cursor, filter: bySerial }));
  const other = await opens(ana, { customFields: { units: 3 } });
  await Promise.all(again.map((one) => one.until(1)));
  for (const one of again) expect(one.events.map(({ ticketId, view }) => [ticketId, view])).toEqual([[other, 'IN_VIEW']]);
  await Promise.all(again.map((one) => one.leave()));
});

test('whoever filters by something else, or reads the field anyway, hears nothing of it', async () => {
  const tenant = await aTenant(withCustomFields);
  const { ana, marta, system } = tenant;
  const after = await nowIn(system);
  const others = [listen(ana, { after }), listen(ana, { after, filter: { subject: { neq: 'x' } } }), listen(marta, { after, filter: bySerial })];

  await give(tenant, 'serial', 'AGENTS');
  await succeed(as(tenant.sofia).saveCustomField({ key: 'units', label: { es: 'Unidades' } }));
  await opens(ana, { customFields: { units: 3 } });

  await Promise.all(others.map((one) => one.until(1)));
  for (const one of others) expect(one.isOver()).toBe(false);
  await Promise.all(others.map((one) => one.leave()));
});

test('a change of a label alone ends nothing', async () => {
  const tenant = await aTenant(withCustomFields);
  const listening = listen(tenant.ana, { after: await nowIn(tenant.system), filter: bySerial });

  await succeed(as(tenant.sofia).saveCustomField({ key: 'serial', label: { es: 'Serie' } }));
  await opens(tenant.ana, { customFields: { units: 3 } });

  await listening.until(1);
  expect(listening.isOver()).toBe(false);
  await listening.leave();
});

test('whoever filters by what tickets were merged into reads again when they lose sight of the other one', async () => {
  const { ana, marta, system, people } = await aTenant({
    people: [...usualPeople, { key: 'gloria', name: 'Gloria Paz', role: 'REQUESTER', organization: 'acme' }],
  });
  const [source, target] = [await opens(ana), await opens(marta, { requesterId: people.gloria?.id ?? '' })];
  await succeed(as(marta).mergeTickets({ ticketId: source, intoId: target }));
  const filter: TicketFilter = { mergedInto: { id: { isNull: true } } };
  expect(await listOf(ana, filter)).toEqual([target]);
  const after = await nowIn(system);
  const [live, others] = [listen(ana, { after, filter }), [listen(ana, { after }), listen(marta, { after, filter })]];

  await succeed(as(marta).removeWatcher({ ticketId: target, userId: ana.id }));
  await opens(ana);

  await freshCursor(live);
  await freshCursor(listen(ana, { after, filter }));
  expect(await listOf(ana, filter)).toContain(source);
  await Promise.all(others.map((one) => one.until(1)));
  for (const one of others) expect(one.isOver()).toBe(false);
  await Promise.all(others.map((one) => one.leave()));
});

test('whoever filters by the organization reads again when they belong to another one, also where they do not follow it', async () => {
  const { ana, luis, system } = await aTenant();
  await aTicket(ana);
  const filter: TicketFilter = { organization: { id: { isNull: true } } };
  const set = (organization: string | null) =>
    inTenant(system, async (db) => {
      const text = 'update principal set organization_id = $3, follows_organization = false where tenant_id = $1 and id = $2';
      await db.query(text, [system.tenant.id, ana.ctx.actor.id, organization]);
      // As every change of a person does.
      await db.query('update feed set version = gen_random_uuid() where tenant_id = $1', [system.tenant.id]);
    });
  await set(ana.ctx.actor.organizationId);
  const listening = listen(ana, { after: await nowIn(system), filter });
  await aTicket(luis);
  await vi.waitFor(async () => expect(await isKnown(system, ana.ctx.actor.id)).toBe(true), 10_000);

  await set(null);

  await freshCursor(listening);
  await vi.waitFor(async () => expect(await listOf(ana, filter)).toHaveLength(1), 10_000);
});

/** Whether a subscription of theirs has begun, under the view of that moment. */
async function isKnown(system: Context, principalId: string): Promise<boolean> {
  const text = 'select from subscriber where tenant_id = $1 and principal_id = $2';
  return (await inTenant(system, (db) => db.query(text, [system.tenant.id, principalId]))).rows.length > 0;
}
