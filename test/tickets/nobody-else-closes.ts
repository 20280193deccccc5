import { systemContext } from '../../src/access/authenticate.ts';
import { publicId, readId } from '../../src/core/ids.ts';
import { moveWaiting } from '../../src/releases/move-waiting.ts';
import { returnTickets } from '../../src/tickets/return-tickets.ts';
import { processDueTickets } from '../../src/tickets/timers/process-due-tickets.ts';
import { replyAddressOf, sendMail, takeInMails } from '../support/a-mail-listener.ts';
import { aTenant, type Person, type TenantChanges, type TestTenant } from '../support/a-tenant.ts';
import { advance } from '../support/actions.ts';
import { theServices } from '../support/app.ts';
import { as, type Bearer, succeed } from '../support/client.ts';
import { deactivate } from '../support/deactivate.ts';
import { aClosingOfAnyKind } from './any-closing.ts';
import { ClosingAudit } from './closing-audit.ts';
import { erase, retain } from './erase-somebody.ts';

/** Numbers from which an act takes whom and what it needs; each list is as long as it is at that moment. */
export interface Choice {
  by: number;
  ticket: number;
  other: number;
  to: number;
  variant: number;
}

/** A key with the persons who issued it and for whom. */
type Key = Bearer & { id: string; behind: Pick<Person, 'id'>[] };

/** A tenant in which anybody tries anything, and what happened to its tickets so far. */
export interface World {
  tenant: TestTenant;
  persons: Person[];
  keys: Key[];
  tickets: string[];
  releases: string[];
  minutes: number;
  audit: ClosingAudit;
}

/** The usual ones, and a way for what is refused at admission. */
const transitions: TenantChanges['transitions'] = [
  { from: ['new', 'pending'], to: 'in_progress', by: ['AGENT'] },
  { from: ['new', 'in_progress'], to: 'pending', by: ['AGENT'] },
  { from: ['new', 'in_progress', 'pending'], to: 'resolved', by: ['ASSIGNEE'] },
  { from: 'resolved', to: 'in_progress', by: ['CREATOR', 'REQUESTER', 'AGENT'] },
  { from: 'resolved', to: 'closed', by: ['CREATOR'] },
];

export async function aWorld(): Promise<World> {
  const tenant = await aTenant({ refusal: 'resolved', transitions });
  const { sofia, ana, luis, marta, diego } = tenant;
  const world: World = { tenant, persons: [sofia, marta, ana, diego, luis], keys: [], tickets: [], releases: [], minutes: 0, audit: new ClosingAudit(tenant) };
  await succeed(as(sofia).saveDeskSettings({ withdrawal: 'resolved' }));
  for (const by of [ana, luis]) world.tickets.push((await succeed(as(by).openTicket({ subject: 'S', description: 'D', queue: 'software' }))).ticket.id);
  return world;
}

function pick<One>(all: readonly One[], number: number): One {
  return all[number % all.length] as One;
}

const whole = ['ticket:read', 'ticket:read_all', 'ticket:write', 'ticket:work', 'ticket:hand_over', 'tenant:admin', 'people:read'];
const statuses = ['in_progress', 'pending', 'resolved', 'closed', 'new'];

const someone = ({ persons, keys }: World, { by }: Choice): Bearer => pick([...persons, ...keys.slice(-3)], by);
const ticketOf = ({ tickets }: World, { ticket }: Choice) => pick(tickets, ticket);

/** What can be tried; refusals are as good as anything. */
export const acts: Record<string, (world: World, choice: Choice) => Promise<unknown>> = {
  open: async (world, choice) => {
    const requesterId = choice.variant % 3 === 0 ? pick(world.persons, choice.to).id : null;
    const { ticket } = await as(someone(world, choice)).openTicket({ subject: 'S', description: 'D', queue: 'software', requesterId });
    if (ticket) world.tickets.push(ticket.id);
  },
  close: (world, choice) => as(someone(world, choice)).closeTicket({ ticketId: ticketOf(world, choice) }),
  change: (world, choice) => as(someone(world, choice)).changeTicketStatus({ ticketId: ticketOf(world, choice), status: pick(statuses, choice.variant) }),
  assign: (world, choice) => as(someone(world, choice)).assignTicket({ ticketId: ticketOf(world, choice), assigneeId: pick(world.persons, choice.to).id }),
  resolve: async (world, choice) => {
    const agent = pick(world.persons.slice(0, 2), choice.to);
    const ticketId = ticketOf(world, choice);
    await as(agent).assignTicket({ ticketId, assigneeId: agent.id });
    await as(agent).changeTicketStatus({ ticketId, status: 'in_progress' });
    await as(agent).resolveTicket({ ticketId });
  },
  refuse: (world, choice) => as(someone(world, choice)).refuseIntake({ ticketId: ticketOf(world, choice), reason: 'R' }),
  reopen: (world, choice) => as(someone(world, choice)).reopenTicket({ ticketId: ticketOf(world, choice) }),
  reply: (world, choice) => as(someone(world, choice)).replyToTicket({ ticketId: ticketOf(world, choice), body: 'Hola.' }),
  actFor: async (world, choice) => {
    const input = { ticketId: ticketOf(world, choice), onBehalfOf: { id: pick(world.persons.slice(2), choice.to).id } };
    const ask = as(pick([...world.keys.slice(-3), world.tenant.ana], choice.by));
    const { variant } = choice;
    if (variant % 3 === 0) await ask.replyToTicket({ ...input, body: 'Hola.' });
    else await (variant % 3 === 1 ? ask.reopenTicket(input) : ask.changeTicketStatus({ ...input, status: pick(statuses, variant) }));
    await ask.resolveTicket(input);
  },
  handOver: (world, choice) => {
    const { tenant, keys, tickets, audit, persons } = world;
    const left = tickets.filter((ticketId) => audit.left.has(audit.creatorOf(ticketId)));
    const ticketId = pick(left.length > 0 && choice.variant % 4 > 0 ? left : tickets, choice.ticket);
    const key = pick([...keys.slice(-3), undefined], choice.by);
    const heirs = key && choice.variant % 3 > 0 ? key.behind : persons;
    return as(key ?? tenant.sofia).handOverTicket({ ticketId, creatorId: pick(heirs, choice.to).id, reason: 'R' });
  },
  issueKey: async (world, choice) => {
    const { sofia } = world.tenant;
    const key = choice.by % 3 === 0 ? pick([undefined, ...world.keys], choice.other) : undefined;
    const requester = pick(world.persons, choice.to);
    const input = { name: 'Clave', permissions: key ? whole.slice(0, 5) : whole, requesterId: requester.id };
    const { apiKey, secret } = await as(key ?? sofia).issueApiKey(input);
    if (apiKey && secret) world.keys.push({ id: apiKey.id, token: secret, behind: [requester, ...(key?.behind ?? [sofia])] });
  },
  issueBoundKey: async (world) => {
    const { ana, sofia } = world.tenant;
    const organizationId = publicId('Organization', ana.ctx.actor.organizationId ?? '');
    const answer = await as(sofia).issueApiKey({ name: 'Clave', permissions: ['ticket:read', 'ticket:write'], requesterId: ana.id, organizationId });
    if (answer.apiKey && answer.secret) world.keys.push({ id: answer.apiKey.id, token: answer.secret, behind: [ana, sofia] });
  },
  revokeKey: async ({ tenant, keys }, choice) => {
    const key = pick([...keys, undefined], choice.other);
    if (key) await as(tenant.sofia).revokeApiKey({ apiKeyId: key.id });
  },
  leave: async ({ tenant: { ana, luis, diego }, audit }, choice) => {
    const person = pick([ana, luis, ana, luis, diego], choice.to);
    await deactivate(person);
    audit.left.add(person.ctx.actor.id);
  },
  comeBack: async ({ tenant: { ana, luis, diego, sofia }, audit }, choice) => {
    const person = pick([ana, luis, diego], choice.to);
    const { user } = await as(sofia).reactivateUser({ userId: person.id });
    if (user) audit.left.delete(person.ctx.actor.id);
  },
  erase: async ({ tenant, audit }, choice) => {
    const person = pick([tenant.ana, tenant.luis, tenant.diego], choice.to);
    if (await erase(tenant, person.ctx.actor.id)) audit.left.add(person.ctx.actor.id);
  },
  retain: async (world, choice) => {
    world.minutes += choice.variant % 3 === 0 ? 31 * 1_440 : 1;
    await advance(world.tenant, new Date(Date.now() + world.minutes * 60_000));
    await retain(world.tenant);
  },
  changeRole: ({ tenant: { luis, diego, sofia } }, choice) =>
    as(sofia).changeRole({ userId: pick([luis, diego], choice.to).id, role: pick(['ADMIN', 'AGENT', 'REQUESTER'], choice.variant) }),
  changeRequester: (world, choice) =>
    as(someone(world, choice)).changeRequester({ ticketId: ticketOf(world, choice), requesterId: pick(world.persons, choice.to).id }),
  withdraw: (world, choice) => as(someone(world, choice)).withdrawTicket({ ticketId: ticketOf(world, choice) }),
  markDuplicate: (world, choice) => as(someone(world, choice)).markDuplicate({ ticketId: ticketOf(world, choice), ofId: pick(world.tickets, choice.other) }),
  mail: async (world, choice) => {
    const [from, to] = [pick(world.persons, choice.by), pick(world.persons, choice.to)];
    const address = replyAddressOf(to, { code: await world.audit.codeOf(ticketOf(world, choice)) });
    const machine = { 'Auto-Submitted': 'auto-replied' };
    const { variant } = choice;
    await sendMail({
      from: from.email,
      to: address,
      text: `Ciérrenlo, ${variant}.`,
      isProved: variant % 3 > 0,
      ...(variant % 5 === 0 ? { headers: machine } : {}),
    });
    await takeInMails();
  },
  mergeUsers: async (world, choice) => {
    const { ana, luis, marta, diego, sofia } = world.tenant;
    const from = pick([diego, diego, ana, luis], choice.to);
    const by = pick([sofia, ...world.keys.slice(-2)], choice.by);
    const { user } = await as(by).mergeUsers({ userId: from.id, intoUserId: pick([marta, sofia, ana], choice.other).id });
    if (!user) return;
    world.audit.left.add(from.ctx.actor.id);
    await returnTickets(theServices(), new AbortController().signal);
  },
  configure: async (world, choice) => {
    const { from, document } = aClosingOfAnyKind(choice.variant);
    const { userErrors } = await as(world.tenant.sofia).applyConfiguration({ document });
    if (userErrors.length === 0) await goBy(world, from);
  },
  merge: (world, choice) => {
    const { marta, sofia, ana } = world.tenant;
    return as(pick([marta, sofia, marta, ana], choice.by)).mergeTickets({ ticketId: ticketOf(world, choice), intoId: pick(world.tickets, choice.other) });
  },
  unmerge: (world, choice) => as(someone(world, choice)).unmergeTicket({ ticketId: ticketOf(world, choice) }),
  publish: async (world, choice) => {
    const releaseId = pick(world.releases.slice(-2), choice.other);
    if (!releaseId) return;
    await as(someone(world, choice)).publishRelease({ releaseId });
    await asTheWorker(world, (ctx) => moveWaiting(ctx, readId(releaseId, 'Release') ?? ''));
  },
  advance: async (world, choice) => {
    world.minutes += 1 + (choice.variant % 90);
    await advance(world.tenant, new Date(Date.now() + world.minutes * 60_000));
  },
  work: (world) => asTheWorker(world, (ctx) => processDueTickets(ctx, ctx.now())),
};

/** A ticket in a status of a new configuration, which waits for a release. */
async function goBy(world: World, status: string): Promise<void> {
  const { ana, marta } = world.tenant;
  const { ticket } = await as(ana).openTicket({ subject: 'S', description: 'D', queue: 'software' });
  const { release } = await as(marta).createRelease({ name: '1.0' });
  if (!ticket || !release) return;
  world.tickets.push(ticket.id);
  world.releases.push(release.id);
  const ticketId = ticket.id;
  await as(marta).assignTicket({ ticketId, assigneeId: marta.id });
  const way = { new: [], in_progress: ['in_progress'], pending: ['pending'], resolved: ['in_progress', 'resolved'] }[status] ?? [];
  for (const next of way) await as(marta).changeTicketStatus({ ticketId, status: next });
  await as(marta).waitForRelease({ ticketId, releaseId: release.id });
}

async function asTheWorker({ tenant }: World, work: (ctx: TestTenant['system']) => Promise<unknown>): Promise<void> {
  const system = await systemContext(theServices(), tenant.system.tenant.id);
  if (system) await work(system);
}

/** Tries it; refusals and missing permissions are part of the game, a fault of the server is not. */
export async function attempt(world: World, act: string, choice: Choice): Promise<void> {
  await acts[act]?.(world, choice).catch((error: Error) => {
    if (!/FORBIDDEN|UNAUTHENTICATED/.test(error.message)) throw error;
  });
  await world.audit.look();
}

/** Whoever is left with a ticket that was merged into another separates it again, and whoever is left with one that was refused objects. */
export async function separateAll({ tenant, tickets, audit, keys }: World): Promise<void> {
  const bearers = new Map<string, Bearer>([
    ...Object.values(tenant.people).map((one) => [one.ctx.actor.id, one] as const),
    ...keys.map((key) => [readId(key.id, 'ApiKey') ?? '', key] as const),
  ]);
  for (const ticketId of tickets) {
    const creator = audit.creatorOf(ticketId);
    const bearer = bearers.get(creator);
    if (!bearer || (await audit.hasLeft(creator))) continue;
    if (await audit.isRefused(ticketId)) await succeed(as(bearer).reopenTicket({ ticketId }));
    if (!(await audit.isMerged(ticketId))) continue;
    const { userErrors } = await as(bearer).unmergeTicket({ ticketId });
    if (userErrors.length > 0) throw new Error(`The creator could not separate the merged ticket ${ticketId}: ${userErrors[0]?.code}`);
  }
}
