import { setTimeout } from 'node:timers/promises';
import { systemContext } from '../../src/access/authenticate.ts';
import { processDueTickets } from '../../src/tickets/timers/process-due-tickets.ts';
import type { Dice } from '../reading/choices.ts';
import { aTenant, type Person, type TestTenant } from '../support/a-tenant.ts';
import { theServices } from '../support/app.ts';
import { as } from '../support/client.ts';

/** A tenant on whose tickets anything is tried, and what it has for that. */
export interface Playground {
  tenant: TestTenant;
  persons: Person[];
  agents: Person[];
  tickets: string[];
  relations: string[];
  queues: string[];
  releases: string[];
  /** How far its time is ahead, in minutes. */
  minutes: number;
}

const statuses = ['new', 'in_progress', 'pending', 'waiting', 'resolved', 'closed'] as const;
const anybody: ('AGENT' | 'CREATOR' | 'REQUESTER')[] = ['AGENT', 'CREATOR', 'REQUESTER'];
const levels = ['LOW', 'MEDIUM', 'HIGH'] as const;

/** Its people may go from any status to any other, and close what has a category; critical tickets are due soon, low ones late. */
export async function aPlayground(): Promise<Playground> {
  const open = ['new', 'in_progress', 'pending', 'waiting'];
  const tenant = await aTenant({
    withdrawal: 'resolved',
    refusal: 'resolved',
    statuses: [
      { key: 'new', label: 'Nuevo', category: 'NEW' },
      { key: 'in_progress', label: 'En progreso', category: 'OPEN' },
      { key: 'pending', label: 'Esperando', category: 'PENDING' },
      { key: 'waiting', label: 'Aparcado', category: 'ON_HOLD' },
      { key: 'resolved', label: 'Resuelto', category: 'RESOLVED' },
      { key: 'closed', label: 'Cerrado', category: 'CLOSED' },
    ],
    transitions: [
      ...['in_progress', 'pending', 'waiting', 'resolved'].map((to) => ({ from: [...open, 'resolved'].filter((from) => from !== to), to, by: anybody })),
      { from: 'resolved', to: 'closed', by: ['CREATOR'], requires: ['category'] },
    ],
    fields: [
      { key: 'serial', label: 'Serie', type: 'TEXT' },
      { key: 'cost', label: 'Coste', type: 'NUMBER', audience: 'AGENTS' },
    ],
    categories: [
      { key: 'question', label: 'Pregunta' },
      { key: 'fault', label: 'Avería' },
    ],
    requestTypes: [{ key: 'device', label: 'Equipo', fields: [{ field: 'serial' }] }],
    qualifications: [{ key: 'solved', label: 'Resuelto' }],
  });
  const { ana, luis, marta, diego, sofia } = tenant;
  const { queues } = await as(sofia).catalog();
  const { release } = await as(marta).createRelease({ name: '1.0' });
  const releases = release ? [release.id] : [];
  return {
    tenant,
    persons: [ana, luis, marta, diego, sofia],
    agents: [marta, diego, sofia],
    tickets: [],
    relations: [],
    queues: queues.map(({ id }) => id),
    releases,
    minutes: 0,
  };
}

type Verb = (playground: Playground, dice: Dice) => Promise<unknown>;
type Try = (who: ReturnType<typeof as>, ticketId: string, dice: Dice, playground: Playground) => Promise<unknown>;

const byAgent =
  (verb: Try): Verb =>
  (playground, dice) =>
    verb(as(dice.pick(playground.agents)), dice.pick(playground.tickets), dice, playground);
const byAnybody =
  (verb: Try): Verb =>
  (playground, dice) =>
    verb(as(dice.pick(playground.persons)), dice.pick(playground.tickets), dice, playground);

/** What can be tried on tickets; refusals are as good as anything. */
const verbs: Record<string, Verb> = {
  open,
  reply: byAnybody((who, ticketId) => who.replyToTicket({ ticketId, body: 'Hola.' })),
  note: byAgent((who, ticketId) => who.addNote({ ticketId, body: 'Entre nosotros.' })),
  assign: byAgent((who, ticketId, dice, { agents }) => who.assignTicket({ ticketId, assigneeId: dice.pick([...agents.map(({ id }) => id), null]) })),
  move: byAgent((who, ticketId, dice, { queues }) => who.moveTicket({ ticketId, queueId: dice.pick(queues) })),
  status: byAgent((who, ticketId, dice) => who.changeTicketStatus({ ticketId, status: dice.pick(statuses) })),
  resolve: byAgent((who, ticketId) => who.resolveTicket({ ticketId })),
  close: byAnybody((who, ticketId) => who.closeTicket({ ticketId })),
  withdraw: byAnybody((who, ticketId) => who.withdrawTicket({ ticketId })),
  refuse: byAgent((who, ticketId) => who.refuseIntake({ ticketId, reason: 'No es de aquí.' })),
  reopen: byAnybody((who, ticketId) => who.reopenTicket({ ticketId })),
  severity: byAgent((who, ticketId, dice) => who.changeTicketSeverity({ ticketId, severity: dice.pick(['critical', 'low']) })),
  edit: byAgent((who, ticketId, dice) => who.editTicket({ ticketId, subject: dice.pick(['A', 'B', 'C']), department: dice.pick(['Norte', 'Sur', null]) })),
  triage: byAgent((who, ticketId, dice) =>
    who.triageTicket({
      ticketId,
      impact: dice.pick(levels),
      urgency: dice.pick(levels),
      category: dice.pick(['question', 'fault']),
      effort: dice.pick(['SMALL', 'LARGE']),
      priority: dice.pick(['URGENT', 'LOW', null]),
    }),
  ),
  requester: byAgent((who, ticketId, dice, { persons }) => who.changeRequester({ ticketId, requesterId: dice.pick(persons).id })),
  fields: byAgent((who, ticketId, dice) =>
    who.setCustomFields({ ticketId, customFields: { serial: dice.pick(['x', 'y', null]), cost: dice.pick([1, 2, null]) } }),
  ),
  qualify: byAgent((who, ticketId, dice) => who.qualifyTicket({ ticketId, qualification: dice.pick(['solved', null]) })),
  release: byAgent((who, ticketId, dice, { releases }) => who.waitForRelease({ ticketId, releaseId: dice.pick([...releases, null]) })),
  handOver: (playground, dice) =>
    as(playground.tenant.sofia).handOverTicket({ ticketId: dice.pick(playground.tickets), creatorId: dice.pick(playground.persons).id, reason: 'R' }),
  merge: byAgent((who, ticketId, dice, { tickets }) => who.mergeTickets({ ticketId, intoId: dice.pick(tickets) })),
  watch: byAnybody((who, ticketId, dice, { persons }) => addsOrRemoves(dice, who.addWatcher, who.removeWatcher, { ticketId, userId: dice.pick(persons).id })),
  collaborate: byAgent((who, ticketId, dice, { persons }) =>
    addsOrRemoves(dice, who.addCollaborator, who.removeCollaborator, { ticketId, userId: dice.pick(persons).id }),
  ),
  unmerge: byAnybody((who, ticketId) => who.unmergeTicket({ ticketId })),
  duplicate: byAgent((who, ticketId, dice, { tickets }) => who.markDuplicate({ ticketId, ofId: dice.pick([...tickets.slice(0, 3), null]) })),
  relate: byAgent(relate),
  unrelate: (playground, dice) => as(dice.pick(playground.agents)).unrelateTicket({ relationId: dice.pick(playground.relations) }),
  advance,
  work: ({ tenant }) => workIn(tenant),
};

function addsOrRemoves<Input>(dice: Dice, add: (input: Input) => Promise<unknown>, remove: (input: Input) => Promise<unknown>, input: Input): Promise<unknown> {
  return dice.chance(65) ? add(input) : remove(input);
}

async function open({ persons, tickets, tenant }: Playground, dice: Dice): Promise<void> {
  const input = { severity: dice.pick(['critical', 'low']), queue: dice.pick(['software', 'hardware']), isInternal: dice.chance(10) || null };
  const followUpOfId = dice.chance(20) ? (tickets[0] ?? null) : null;
  const { ticket } = await as(dice.pick(persons)).openTicket({ subject: 'S', description: 'D', ...input, followUpOfId });
  const { ticket: sure } = ticket ? { ticket } : await as(tenant.ana).openTicket({ subject: 'S', description: 'D', queue: 'software' });
  if (sure) tickets.push(sure.id);
}

async function relate(who: ReturnType<typeof as>, ticketId: string, dice: Dice, { persons, relations }: Playground): Promise<void> {
  const target = dice.pick([{ personId: dice.pick(persons).id }, { externalType: 'RECORD' as const, externalId: dice.pick(['1', '2']) }]);
  const { relation } = await who.relateTicket({ ticketId, kind: dice.pick(['affects', 'blocks']), ...target });
  if (relation) relations.push(relation.id);
}

async function advance(playground: Playground, dice: Dice): Promise<void> {
  playground.minutes += dice.pick([1, 30, 61, 241, 300]);
  await as(playground.tenant.sofia).advanceClock({ to: new Date(Date.now() + playground.minutes * 60_000).toISOString() });
}

/** What the worker does, once. */
export async function workIn({ system }: Pick<TestTenant, 'system'>): Promise<void> {
  const ctx = await systemContext(theServices(), system.tenant.id);
  if (ctx) while ((await processDueTickets(ctx, ctx.now())) > 0);
}

export const verbNames = Object.keys(verbs);

/** Tries it; refusals and missing permissions are part of the game, a fault of the server is not. */
export async function tries(playground: Playground, verb: string, dice: Dice): Promise<void> {
  if (playground.tickets.length === 0) await open(playground, dice);
  if (verb === 'unrelate' && playground.relations.length === 0) return;
  try {
    await verbs[verb]?.(playground, dice);
  } catch (error) {
    if (!/FORBIDDEN|BAD_USER_INPUT/.test(String(error))) throw error;
  }
}

/** Waits where the budget of whoever asks is spent. */
export async function patiently<Answer>(ask: () => Promise<Answer>): Promise<Answer> {
  for (;;) {
    try {
      return await ask();
    } catch (error) {
      if (!/RATE_LIMITED/.test(String(error))) throw error;
      await setTimeout(500);
    }
  }
}
