import { beforeAll, expect, test } from 'vitest';
import { sentDuring } from '../reading/sent-statements.ts';
import { aTenant, type TestTenant } from '../support/a-tenant.ts';
import { opens } from '../support/actions.ts';
import { openTestApp } from '../support/app.ts';
import { as, succeed } from '../support/client.ts';
import { asSuperuser, inTenant } from '../support/database.ts';
import { notificationsOf } from './news-of.ts';

openTestApp();

let tenant: TestTenant;
let ticketId = '';

/** A desk with 3,000 more people, and 24,000 notifications, 600 of them Marta's. */
beforeAll(async () => {
  tenant = await aTenant();
  ticketId = await opens(tenant.ana);
  const of = [tenant.system.tenant.id, tenant.marta.ctx.actor.id];
  await asSuperuser(async (root) => {
    await root.query(
      `insert into principal (tenant_id, id, kind, name, email, role, created_at)
       select $1, gen_random_uuid(), 'USER', 'N' || n, 'p' || md5(n::text) || '@crowd.example', 'REQUESTER', now() from generate_series(1, 3000) n`,
      of.slice(0, 1),
    );
    await root.query(
      `insert into notification (tenant_id, id, principal_id, seq, event_id, kind, ticket_id, audience, occurred_at, read_at)
       select $1, gen_random_uuid(), case when p.place % 40 = 0 then $2 else p.id end, 1000 + n * 40 + p.place, gen_random_uuid(), 'CHANGED', t.id, 'EVERYONE', now(),
         case when n % 2 = 0 then now() end
       from generate_series(1, 600) n cross join ticket t
       cross join (select id, row_number() over () as place from principal where tenant_id = $1 and kind = 'USER' limit 40) p where t.tenant_id = $1`,
      of,
    );
    await root.query(
      `insert into notification_preference (tenant_id, principal_id, kind, channels)
       select tenant_id, id, 'CHANGED', '{}' from principal where tenant_id = $1 and name like 'N%'`,
      of.slice(0, 1),
    );
    await root.query(
      `insert into queue_member (tenant_id, queue_id, member_id)
       select p.tenant_id, t.queue_id, p.id from principal p join ticket t on t.tenant_id = p.tenant_id where p.tenant_id = $1 and p.name like 'N1%' on conflict do nothing`,
      of.slice(0, 1),
    );
    await root.query('vacuum analyze principal, queue_member, notification, notification_preference, event, ticket');
  });
});

/** The plan that serves all tenants, as the server asks for it. */
async function planOf({ text }: { text: string }): Promise<string> {
  const { rows } = await inTenant(tenant.system, (client) => client.query(`explain (generic_plan) ${text}`));
  return rows.map((row) => row['QUERY PLAN']).join('\n');
}

async function plansDuring(work: () => Promise<unknown>, about: string): Promise<string[]> {
  const sent = (await sentDuring(work)).filter(({ text }) => text.includes(about));
  expect(sent.length).toBeGreaterThan(0);
  return Promise.all(sent.map(planOf));
}

test('people are told by look-ups of their keys, however many there are', async () => {
  const [plan] = await plansDuring(() => succeed(as(tenant.marta).replyToTicket({ ticketId, body: '¿Sigue igual?' })), 'insert into notification');

  expect(plan).toMatch(/Index Scan using principal_pkey on principal p\w* [\s\S]*?Index Cond: \(\(tenant_id = [^)]*\) AND \(id = /);
  expect(plan).not.toMatch(/Seq Scan on (principal|notification_preference)/);
});

test.each(['insert into notification', 'insert into delivery'])('%s reads no person and no membership but those it needs', async (about) => {
  const sent = (await sentDuring(() => succeed(as(tenant.marta).replyToTicket({ ticketId, body: '¿Y ahora?' })))).filter(({ text }) => text.includes(about));

  for (const { text, values } of sent) {
    const explain = { text: `explain (analyze, costs off, timing off, summary off) ${text}`, values: values ?? [] };
    const { rows } = await inTenant(tenant.system, (client) => client.query(explain));
    const plan = rows.map((row) => row['QUERY PLAN']).join('\n');
    expect(plan).toMatch(/on principal/);
    for (const [node, read, removed] of readsOf(plan)) expect(Number(read) + Number(removed ?? 0), node).toBeLessThan(5);
  }
  expect(sent).toHaveLength(1);
});

/** How many people or memberships each node of the plan gave, and how many it read for nothing. */
function readsOf(plan: string): [node: string, read: string, removed: string | undefined][] {
  const nodes = plan.matchAll(
    /on (?:principal|queue_member)[^\n]*\(actual rows=(\d+)(?:[^\n]*\n(?![^\n]*->)[^\n]*)*?(?:Rows Removed by Filter: (\d+)|(?=\n[^\n]*->|$))/g,
  );
  return [...nodes].map(([node, read = '', removed]) => [node, read, removed]);
}

test('the list and the count walk the indexes of the person', async () => {
  const plans = await plansDuring(() => notificationsOf(tenant.marta), 'from "notification"');

  expect(plans.join('\n')).toContain('notification_tenant_id_principal_id_seq_key');
  expect(plans.join('\n')).toContain('notification_unread');
  expect(plans.join('\n')).not.toContain('Seq Scan on notification');
});

test('marking walks an index of the person', async () => {
  const [newest] = await notificationsOf(tenant.marta);

  const plans = await plansDuring(() => as(tenant.marta).markNotifications({ upToId: newest?.id ?? '', isRead: true }), 'update notification');

  expect(plans.join('\n')).not.toContain('Seq Scan on notification');
});
