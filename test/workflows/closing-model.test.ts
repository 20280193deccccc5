import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Actor } from '../../src/core/actor.ts';
import { type BuiltInRole, permissionsOf } from '../../src/people/roles.ts';
import { whyNotHandOver, whyNotSucceed } from '../../src/tickets/why-not-hand-over.ts';
import {
  type ClosurePolicy,
  type Participant,
  type StatusCategory,
  statusCategories,
  type TicketState,
  whyNotTransition,
} from '../../src/workflows/workflow.ts';

const names = ['ana', 'luis', 'marta', 'diego', 'sofia', 'nora', 'key', 'clock'] as const;
type Name = (typeof names)[number];
const roles: Record<string, BuiltInRole> = { ana: 'REQUESTER', luis: 'REQUESTER', marta: 'AGENT', diego: 'AGENT', sofia: 'ADMIN', nora: 'ANALYST' };

function actorNamed(name: Name): Actor {
  const person = { id: name, name, organizationId: null, followsOrganization: false };
  if (name === 'key') return { ...person, kind: 'API_KEY', permissions: permissionsOf('ADMIN') };
  if (name === 'clock') return { ...person, kind: 'SYSTEM', permissions: permissionsOf('SYSTEM') };
  return { ...person, kind: 'USER', permissions: permissionsOf(roles[name] ?? 'REQUESTER') };
}

interface Status {
  category: StatusCategory;
  /** Which parts may go on to each of the other statuses. */
  steps: (Participant[] | null)[];
}

const participants: Participant[] = ['CREATOR', 'REQUESTER', 'ASSIGNEE', 'AGENT', 'ADMIN', 'SYSTEM'];
const part = fc.constantFrom(...participants);
const anyStep = fc.option(fc.uniqueArray(part, { minLength: 1 }), { nil: null, freq: 4 });
const anyWorkflow: fc.Arbitrary<Status[]> = fc
  .tuple(
    ...(['NEW', 'RESOLVED', 'CLOSED'] as const).map((category) => fc.constant<StatusCategory>(category)),
    ...Array.from({ length: 3 }, () => fc.constantFrom(...statusCategories)),
  )
  .chain((categories) =>
    fc.tuple(...categories.map((category) => fc.record({ category: fc.constant(category), steps: fc.array(anyStep, { minLength: 6, maxLength: 6 }) }))),
  );

type Command = { by: Name } & ({ go: number } | { assign: Name } | { handOver: Name });
const name = fc.constantFrom(...names);
const anyCommand: fc.Arbitrary<Command> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ by: name, go: fc.nat(5) }) },
  { weight: 1, arbitrary: fc.record({ by: name, assign: name }) },
  { weight: 1, arbitrary: fc.record({ by: name, handOver: name }) },
);

interface Played extends TicketState {
  at: number;
}

/** The ticket after a command; a refused one leaves it as it is. */
function play(workflow: Status[], policy: ClosurePolicy, ticket: Played, command: Command): Played {
  const actor = actorNamed(command.by);
  if ('assign' in command)
    return actor.permissions.has('ticket:work') && ticket.statusCategory !== 'CLOSED' ? { ...ticket, assigneeId: command.assign } : ticket;
  if ('handOver' in command) return handOver(actor, ticket, command.handOver);
  const step = { category: workflow[command.go]?.category ?? 'OPEN', participants: workflow[ticket.at]?.steps[command.go] ?? null };
  return whyNotTransition(actor, ticket, step, policy) ? ticket : { ...ticket, at: command.go, statusCategory: step.category };
}

function handOver(actor: Actor, ticket: Played, heir: Name): Played {
  const isHeir = heir !== 'key' && heir !== 'clock' && ticket.statusCategory !== 'CLOSED' && actor.permissions.has('ticket:hand_over');
  const involved = new Set([actor.id, ticket.assigneeId ?? actor.id, ...(actor.id === 'key' ? ['sofia'] : [])]);
  const candidate = { id: heir, isActive: true, seesTicket: true, mayClose: actorNamed(heir).permissions.has('ticket:write'), signsIn: true, involved };
  const whyNot = whyNotHandOver(ticket.creatorId !== 'ana') ?? whyNotSucceed(ticket.creatorId, candidate);
  return isHeir && !whyNot ? { ...ticket, creatorId: heir } : ticket;
}

test('whatever the workflow and whatever is tried, only the creator closes by hand, or the system where the workflow allows it', () => {
  const anyPolicy = fc.constantFrom<ClosurePolicy>('CREATOR', 'AUTOMATIC');
  const closed = { byHand: 0, byTheClock: 0 };
  fc.assert(
    fc.property(anyWorkflow, anyPolicy, name, fc.array(anyCommand, { maxLength: 40 }), (workflow, policy, creator, commands) => {
      let ticket: Played = { at: 0, statusCategory: 'NEW', creatorId: creator, requesterId: 'luis', assigneeId: null };
      for (const command of commands) {
        const before = ticket;
        ticket = play(workflow, policy, before, command);
        if (before.statusCategory === 'CLOSED') expect(ticket).toBe(before);
        else if (ticket.statusCategory === 'CLOSED') {
          closed[command.by === 'clock' ? 'byTheClock' : 'byHand'] += 1;
          const step = workflow[before.at]?.steps[ticket.at];
          if (command.by === 'clock') {
            expect(step?.some((part) => part === 'SYSTEM' || creator === 'clock' || before.assigneeId === 'clock')).toBe(true);
            expect(policy === 'AUTOMATIC' || before.statusCategory === 'RESOLVED').toBe(true);
          } else expect([command.by, before.statusCategory, policy]).toEqual([before.creatorId, 'RESOLVED', 'CREATOR']);
        }
      }
    }),
    { numRuns: 4_000 },
  );
  expect(Math.min(closed.byHand, closed.byTheClock)).toBeGreaterThan(3);
});
