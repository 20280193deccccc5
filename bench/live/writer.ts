import type { Client } from 'pg';
import type { Context, Services } from '../../src/core/context.ts';
import type { Transaction } from '../../src/core/transaction.ts';
import type { BenchDatabase } from '../data/bench-database.ts';
import { slugOf } from '../data/sizes.ts';
import { fromBuild } from '../from-build.ts';

/** A node that only writes. */
export interface Writer {
  services: Services;
  /** An agent and a ticket of the tenant. */
  at(number: number): Promise<{ ctx: Context; ticketId: string }>;
  /** Commits one transaction with that many events, each with this text. */
  commit(ctx: Context, ticketId: string, events: number, more?: (transaction: Transaction) => void, text?: string): Promise<unknown>;
  /** As the API does it. */
  reply(ctx: Context, ticketId: string, body: string): Promise<unknown>;
  close(): Promise<void>;
}

const anAgent = "select id, name from principal where tenant_id = $1 and role = 'AGENT' order by id limit 1";
const aTicket = `select t.id from ticket t join queue q on q.tenant_id = t.tenant_id and q.id = t.queue_id
  where t.tenant_id = $1 and q.visibility = 'TENANT' and t.closed_at is null order by t.id limit 1`;

export async function openWriter({ serverUrl, ownerUrl, secret }: BenchDatabase, client: Client, pool = 10): Promise<Writer> {
  const { openServices } = await fromBuild<typeof import('../../src/services.ts')>('services.js');
  const { readConfig } = await fromBuild<typeof import('../../src/core/config/config.ts')>('core/config/config.js');
  const { findTenantBySlug } = await fromBuild<typeof import('../../src/tenants/find-tenant.ts')>('tenants/find-tenant.js');
  const { transact } = await fromBuild<typeof import('../../src/core/transact.ts')>('core/transact.js');
  const { record } = await fromBuild<typeof import('../../src/core/feed.ts')>('core/feed.js');
  const { replyToTicket } = await fromBuild<typeof import('../../src/conversations/reply-to-ticket.ts')>('conversations/reply-to-ticket.js');
  const { publicId } = await fromBuild<typeof import('../../src/core/ids.ts')>('core/ids.js');
  const { permissionsOf } = await fromBuild<typeof import('../../src/people/roles.ts')>('people/roles.js');
  const config = readConfig({ LOG_LEVEL: 'warn', DATABASE_POOL: String(pool) });
  const { services, close } = await openServices({ ...config, databaseUrl: serverUrl, databaseDirectUrl: ownerUrl, secret });
  const at = async (number: number) => {
    const tenant = await findTenantBySlug(services, slugOf(number));
    if (!tenant) throw new Error('The tenant of the bench is missing');
    const agent = await client.query(anAgent, [tenant.id]);
    const ticket = await client.query(aTicket, [tenant.id]);
    const person = { kind: 'USER', permissions: permissionsOf('AGENT'), organizationId: null, followsOrganization: false } as const;
    const actor = { ...person, ...(agent.rows[0] as { id: string; name: string }) };
    return { ctx: { services, tenant, actor, locale: 'es' as const, requestId: 'bench', now: () => new Date() }, ticketId: String(ticket.rows[0].id) };
  };
  const commit: Writer['commit'] = (ctx, ticketId, events, more, text = 'msg_01h2xcejqtf2nbrexx3vqjhp41') =>
    transact(ctx, async (transaction) => {
      const changes = [{ field: 'message', before: null, after: text }];
      for (let recorded = 0; recorded < events; recorded += 1) record(transaction, 'ticket.replied', { ticketId, changes });
      more?.(transaction);
      return {};
    });
  const reply: Writer['reply'] = (ctx, ticketId, body) => replyToTicket(ctx, { ticketId: publicId('Ticket', ticketId), body });
  return { services, at, commit, reply, close };
}
