import type { Client } from 'pg';
import type { Ground } from '../data/ground.ts';
import { slugOf } from '../data/sizes.ts';
import { fromBuild } from '../from-build.ts';

/** Another node, which serves nobody and only writes. */
export interface Writer {
  /** Commits so many events of a ticket; gives when that was begun. */
  write(events: number): Promise<number>;
  close(): Promise<void>;
}

const now = () => performance.timeOrigin + performance.now();

export async function openWriter({ serverUrl, ownerUrl, secret }: Ground, client: Client, desk: number): Promise<Writer> {
  const { openHouse } = await fromBuild<typeof import('../../src/app.ts')>('app.js');
  const { readConfig } = await fromBuild<typeof import('../../src/platform/config.ts')>('platform/config.js');
  const { findDeskBySlug } = await fromBuild<typeof import('../../src/tenants/find-desk.ts')>('tenants/find-desk.js');
  const { transact } = await fromBuild<typeof import('../../src/platform/transact.ts')>('platform/transact.js');
  const { record } = await fromBuild<typeof import('../../src/platform/feed.ts')>('platform/feed.js');
  const { permissionsOf } = await fromBuild<typeof import('../../src/platform/actor.ts')>('platform/actor.js');
  const { house, close } = await openHouse({ ...readConfig({ LOG_LEVEL: 'warn' }), databaseUrl: serverUrl, databaseDirectUrl: ownerUrl, secret });
  const tenant = await findDeskBySlug(house, slugOf(desk));
  if (!tenant) throw new Error('The desk of the bench is missing');
  const [agent, ticket] = await Promise.all([client.query(anAgent, [tenant.id]), client.query(aTicket, [tenant.id])]);
  const person = { kind: 'USER', role: 'AGENT', permissions: permissionsOf.AGENT, organizationId: null, followsOrganization: false } as const;
  const ctx = { house, tenant, actor: { ...person, ...agent.rows[0] }, locale: 'es' as const, requestId: 'bench', now: () => new Date() };
  const write = async (events: number) => {
    const at = now();
    await transact(ctx, async (writing) => {
      const changes = [{ field: 'message', before: null, after: 'msg_01h2xcejqtf2nbrexx3vqjhp41' }];
      for (let made = 0; made < events; made += 1) record(writing, 'ticket.replied', { ticketId: ticket.rows[0].id, changes });
      return {};
    });
    return at;
  };
  return { write, close };
}

const anAgent = "select id, name from principal where tenant_id = $1 and role = 'AGENT' order by id limit 1";
const aTicket =
  "select t.id from ticket t join queue q using (tenant_id) where t.tenant_id = $1 and q.id = t.queue_id and q.visibility = 'TENANT' and t.closed_at is null order by t.id limit 1";
