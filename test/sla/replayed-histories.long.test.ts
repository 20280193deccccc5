import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addNote } from '../../src/conversations/add-note.ts';
import { replyToTicket } from '../../src/conversations/reply-to-ticket.ts';
import { contextAt } from '../../src/core/context.ts';
import { publicId } from '../../src/core/ids.ts';
import { Refusal } from '../../src/core/refusal.ts';
import { assignTicket } from '../../src/tickets/assign-ticket.ts';
import { changeTicketSeverity } from '../../src/tickets/change-ticket-severity.ts';
import { changeTicketStatus } from '../../src/tickets/change-ticket-status.ts';
import { closeTicket } from '../../src/tickets/close-ticket.ts';
import { openTicket } from '../../src/tickets/open-ticket.ts';
import { reopenTicket } from '../../src/tickets/reopen-ticket.ts';
import { resolveTicket } from '../../src/tickets/resolve-ticket.ts';
import { processDueTickets } from '../../src/tickets/timers/process-due-tickets.ts';
import { aTenant, type TenantChanges, type TestTenant } from '../support/a-tenant.ts';
import { openTestApp } from '../support/app.ts';
import { inTenant } from '../support/database.ts';
import { at, later } from '../support/moments.ts';
import { replayTenant } from '../support/replay-tenant.ts';

openTestApp();

/** A tenant with everything that runs and pauses clocks: business hours, holidays, warnings, timers, waiting statuses. */
const changes: TenantChanges = {
  calendars: [
    {
      ...{ key: 'office', label: 'Oficina', timeZone: 'Europe/Madrid', holidays: { country: 'ES' } },
      weekly: { mon: ['09:00-14:00', '15:30-18:30'], tue: ['09:00-18:00'], wed: ['22:00-06:00'], fri: ['08:00-15:00'] },
    },
  ],
  statuses: [
    { key: 'new', label: 'Nuevo', category: 'NEW' },
    { key: 'in_progress', label: 'En progreso', category: 'OPEN' },
    { key: 'on_hold', label: 'En espera', category: 'ON_HOLD', clocks: { NEXT_RESPONSE: 'PAUSE', TOTAL_RESOLUTION: 'PAUSE' } },
    {
      ...{ key: 'pending', label: 'Esperando', category: 'PENDING', onReply: 'in_progress' },
      timers: [
        { key: 'remind', after: 'P1D', since: 'REPLY', calendar: 'office', remind: true },
        { key: 'solve', after: 'P3D', since: 'ENTERED', moveTo: 'resolved' },
      ],
    },
    { key: 'resolved', label: 'Resuelto', category: 'RESOLVED', timers: [{ key: 'close', after: 'PT10H', calendar: 'office', moveTo: 'closed' }] },
    { key: 'closed', label: 'Cerrado', category: 'CLOSED' },
  ],
  transitions: [
    { from: ['new', 'pending', 'on_hold'], to: 'in_progress', by: ['AGENT'] },
    { from: ['new', 'in_progress'], to: 'pending', by: ['AGENT'] },
    { from: ['in_progress', 'pending'], to: 'on_hold', by: ['AGENT'] },
    { from: ['in_progress', 'pending', 'on_hold'], to: 'resolved', by: ['AGENT', 'SYSTEM'] },
    { from: 'resolved', to: 'in_progress', by: ['CREATOR', 'REQUESTER', 'AGENT'] },
    { from: 'resolved', to: 'closed', by: ['CREATOR', 'SYSTEM'] },
  ],
  policies: [
    {
      key: 'usual',
      label: 'Plazos',
      targets: [
        { metric: 'FIRST_RESPONSE', within: 'PT2H', calendar: 'office', warnings: ['50%', 'PT30M'] },
        { metric: 'NEXT_RESPONSE', within: 'PT1H30M', calendar: 'office', warnings: ['80%'] },
        { metric: 'FIRST_RESOLUTION', within: 'P2D', calendar: 'office', warnings: ['50%'] },
        { metric: 'TOTAL_RESOLUTION', severity: 'critical', within: 'PT4H', calendar: 'office', warnings: ['25%', 'PT1H'] },
        { metric: 'TOTAL_RESOLUTION', severity: 'low', within: 'P3D' },
      ],
    },
  ],
};

const people = ['ana', 'luis', 'marta', 'diego', 'sofia'] as const;
const verbs = ['reply', 'note', 'in_progress', 'pending', 'on_hold', 'resolve', 'close', 'reopen', 'critical', 'low', 'assign', 'look'] as const;

interface Act {
  who: (typeof people)[number];
  verb: (typeof verbs)[number];
  /** Minutes after the one before. */
  after: number;
}

const anyAct: fc.Arbitrary<Act> = fc.record({
  who: fc.constantFrom(...people),
  verb: fc.constantFrom(...verbs),
  after: fc.oneof(fc.integer({ min: 0, max: 90 }), fc.integer({ min: 0, max: 6_000 })),
});

function act(tenant: TestTenant, ticketId: string, { who, verb }: Act, when: Date): Promise<unknown> {
  const ctx = at(when, tenant[who]);
  if (verb === 'reply') return replyToTicket(ctx, { ticketId, body: 'Hola.' });
  if (verb === 'note') return addNote(ctx, { ticketId, body: 'Para nosotros.' });
  if (verb === 'resolve') return resolveTicket(ctx, { ticketId });
  if (verb === 'close') return closeTicket(ctx, { ticketId });
  if (verb === 'reopen') return reopenTicket(ctx, { ticketId });
  if (verb === 'critical' || verb === 'low') return changeTicketSeverity(ctx, { ticketId, severity: verb });
  if (verb === 'assign') return assignTicket(ctx, { ticketId, assigneeId: publicId('User', tenant.marta.ctx.actor.id) });
  if (verb === 'look') return processAll(tenant, when);
  return changeTicketStatus(ctx, { ticketId, status: verb });
}

async function processAll({ system }: TestTenant, when: Date): Promise<void> {
  while ((await processDueTickets(system, when)) > 0);
}

/** Runs random actions; refused ones change nothing, and neither does a worker that runs in between. */
async function play(tenant: TestTenant, acts: Act[], start: Date): Promise<void> {
  const ticket = await openTicket(at(start, tenant.ana), { subject: 'S', description: 'D', severity: 'critical' });
  let when = start;
  for (const next of acts) {
    when = later(when, next.after * 60_000 + 17);
    await act(tenant, publicId('Ticket', ticket.id), next, when).catch((error: unknown) => {
      if (!(error instanceof Refusal)) throw error;
    });
  }
  await processAll(tenant, later(when, 86_400_000));
}

test('whatever happens to a ticket, its clocks agree with its events, breaches are recorded at their instants, and only its creator or the system closes it', async () => {
  const tenant = await aTenant(changes);
  const start = fc.integer({ min: Date.parse('2026-01-01'), max: Date.parse('2026-11-01') }).map((ms) => new Date(ms));

  await fc.assert(
    fc.asyncProperty(fc.array(anyAct, { minLength: 5, maxLength: 25 }), start, (acts, start) => play(tenant, acts, start)),
    { numRuns: Number(process.env.RELEVO_HISTORIES ?? 40), endOnFailure: true },
  );

  const now = new Date();
  await processAll(tenant, now);
  for (const { code, kept, replayed, told, found } of await replayTenant(contextAt(tenant.system, now))) {
    expect([code, replayed]).toEqual([code, kept]);
    expect([code, told]).toEqual([code, found]);
  }
  const closers = await inTenant(
    tenant.system,
    async (client) => (await client.query('select closed_by_id, creator_id from ticket where closed_at is not null')).rows,
  );
  expect(closers.length).toBeGreaterThan(3);
  for (const { closed_by_id, creator_id } of closers) expect([creator_id, tenant.system.actor.id]).toContain(closed_by_id);
});
