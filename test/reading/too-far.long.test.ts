import { beforeAll, expect, inject, test } from 'vitest';
import { aLargeTenant } from '../support/a-large-tenant.ts';
import type { TestTenant } from '../support/a-tenant.ts';
import { openTestApp } from '../support/app.ts';
import { askAs } from '../support/client.ts';
import { asSuperuser } from '../support/database.ts';
import { makeDatabase } from '../support/one-postgres.ts';

const urls = await makeDatabase(inject('urls').superuser, 'relevo_too_far');
openTestApp({ databaseUrl: urls.server, databaseDirectUrl: urls.owner });

const tickets = 21_000;
let tenant: TestTenant;

/** Without most indexes, so that the tickets are soon there. */
beforeAll(async () => {
  await asSuperuser(async (root) => {
    const { rows } = await root.query<{ indexname: string }>(
      `select indexname from pg_indexes where tablename = 'ticket' and indexdef not like '%unique%' and indexname !~ 'pkey|key$|by_opening$|of_department|of_severity|by_severity|deduplication'`,
    );
    for (const { indexname } of rows) await root.query(`drop index ${indexname}`);
  }, urls.superuser);
  tenant = await aLargeTenant(tickets, urls.superuser);
  await asSuperuser(async (root) => {
    const oldest = `select id from ticket where tenant_id = $1 order by opened_at limit 600`;
    await root.query(`update ticket set department = 'Archivo', workaround = 'Reiniciar.' where tenant_id = $1 and id in (${oldest})`, [
      tenant.system.tenant.id,
    ]);
    await root.query('vacuum analyze ticket');
  }, urls.superuser);
}, 300_000);

const query = 'query ($filter: TicketFilter, $last: Int) { tickets(filter: $filter, last: $last) { nodes { code } } }';
const listed = async (filter: object, more: object = {}) => (await askAs(tenant.sofia, query, { filter, ...more })).body;

test('tickets that are more than few and all at the end of the order are found, where an index leads to them', async () => {
  const { data } = await listed({ department: { eq: 'Archivo' } });

  expect(data.tickets.nodes.map(({ code }: { code: string }) => code)).toEqual(
    Array.from({ length: 25 }, (_, at) => `TST-${String(600 - at).padStart(6, '0')}`),
  );
});

test('a filter that no index answers is refused when it has looked at 20,000 tickets, and says what to do', async () => {
  const { errors } = await listed({ not: { department: { neq: 'Archivo' } } });

  expect(errors).toMatchObject([{ path: ['tickets'], extensions: { code: 'COST_EXCEEDED', limit: 20_000, limitName: 'walkedTickets' } }]);
  expect(errors[0].message).toContain('añada al filtro una parte');
});

test('where a part of a text is asked for, 5,000 are looked at', async () => {
  const { errors } = await listed({ department: { contains: 'archiv' } });

  expect(errors).toMatchObject([{ path: ['tickets'], extensions: { code: 'COST_EXCEEDED', limit: 5_000, limitName: 'walkedTexts' } }]);
  expect((await listed({ department: { contains: 'archiv' } }, { last: 10 })).data.tickets.nodes).toHaveLength(10);
});

test('the same is answered from the end where its tickets are, and together with a part that leads to them', async () => {
  const unled = { not: { department: { neq: 'Archivo' } } };

  expect((await listed(unled, { last: 10 })).data.tickets.nodes).toHaveLength(10);
  expect(
    (await listed({ and: [unled, { openedAt: { lt: new Date(Date.now() - (tickets - 1_000) * 60_000).toISOString() } }] })).data.tickets.nodes,
  ).toHaveLength(25);
});
