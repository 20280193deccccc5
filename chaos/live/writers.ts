import { setTimeout } from 'node:timers/promises';
import { fromBuild } from '../../bench/from-build.ts';
import type { Context, Services } from '../../src/core/context.ts';

/** Writes at random: one or several events, with delays inside the transaction; every fifth transaction is rolled back. */
export async function startWriters(services: Services, slug: string, count: number): Promise<{ stop(): Promise<void> }> {
  const { findTenantBySlug } = await fromBuild<typeof import('../../src/tenants/find-tenant.ts')>('tenants/find-tenant.js');
  const tenant = await findTenantBySlug(services, slug);
  if (!tenant) throw new Error('The tenant is missing');
  const acts = await actsIn({ services, tenant });
  let isStopped = false;
  const write = async () => {
    while (!isStopped) {
      await pick(acts)().catch(() => undefined);
      await setTimeout(Math.random() * 30);
    }
  };
  const running = Promise.all(Array.from({ length: count }, write));
  return {
    stop: async () => {
      isStopped = true;
      await running;
    },
  };
}

type Act = () => Promise<unknown>;

const pick = <One>(all: readonly One[]): One => all[Math.floor(Math.random() * all.length)] as One;

async function actsIn(of: Pick<Context, 'services' | 'tenant'>): Promise<Act[]> {
  const { transact } = await fromBuild<typeof import('../../src/core/transact.ts')>('core/transact.js');
  const { record } = await fromBuild<typeof import('../../src/core/feed.ts')>('core/feed.js');
  const { addNote } = await fromBuild<typeof import('../../src/conversations/add-note.ts')>('conversations/add-note.js');
  const { replyToTicket } = await fromBuild<typeof import('../../src/conversations/reply-to-ticket.ts')>('conversations/reply-to-ticket.js');
  const { publicId } = await fromBuild<typeof import('../../src/core/ids.ts')>('core/ids.js');
  const { agents, tickets } = await peopleAndTickets(of);
  const several: Act = () =>
    transact(pick(agents), async (running) => {
      for (let remaining = Math.random() * 3; remaining >= 0; remaining -= 1) record(running, 'ticket.replied', { ticketId: pick(tickets) });
      await setTimeout(Math.random() * 15);
      if (Math.random() < 0.2) throw new Error('Rolled back');
      return {};
    });
  const randomInput = () => ({ ticketId: publicId('Ticket', pick(tickets)), body: 'Otra vez.' });
  return [several, several, several, () => replyToTicket(pick(agents), randomInput()), () => addNote(pick(agents), randomInput())];
}

async function peopleAndTickets({ services, tenant }: Pick<Context, 'services' | 'tenant'>): Promise<{ agents: Context[]; tickets: string[] }> {
  const { permissionsOf } = await fromBuild<typeof import('../../src/people/roles.ts')>('people/roles.js');
  const { readRows } = await fromBuild<typeof import('../../src/database/tenancy.ts')>('database/tenancy.js');
  const read = (text: string) => readRows<{ id: string; name: string }>({ services, tenant }, { text, values: [tenant.id] });
  const people = await read("select id, name from principal where tenant_id = $1 and role = 'AGENT'");
  const tickets = await read('select id, code as name from ticket where tenant_id = $1 and closed_at is null order by id limit 40');
  const who = { kind: 'USER', permissions: permissionsOf('AGENT'), organizationId: null, followsOrganization: false } as const;
  const agents = people.map((person): Context => ({ services, tenant, actor: { ...who, ...person }, locale: 'es', requestId: 'chaos', now: () => new Date() }));
  return { agents, tickets: tickets.map(({ id }) => id) };
}
