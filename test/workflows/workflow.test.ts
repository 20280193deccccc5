import { describe, expect, test } from 'vitest';
import type { Actor, Permission } from '../../src/core/actor.ts';
import { type BuiltInRole, permissionsOf } from '../../src/people/roles.ts';
import {
  type ClosurePolicy,
  type Participant,
  participantsOf,
  type StatusCategory,
  type TicketState,
  whyNotClose,
  whyNotTransition,
} from '../../src/workflows/workflow.ts';

function anActor(id: string, role: BuiltInRole | null, changes: Partial<Actor> = {}): Actor {
  return { kind: 'USER', id, name: id, permissions: permissionsOf(role ?? 'SYSTEM'), organizationId: null, followsOrganization: false, ...changes };
}

const ana = anActor('ana', 'REQUESTER');
const luis = anActor('luis', 'REQUESTER');
const marta = anActor('marta', 'AGENT');
const diego = anActor('diego', 'AGENT');
const sofia = anActor('sofia', 'ADMIN');
const clock = anActor('clock', null, { kind: 'SYSTEM' });
const aKeyWith = (...permissions: Permission[]) => anActor('key', null, { kind: 'API_KEY', permissions: new Set(permissions) });

/** Ana opened it for Luis, Marta has it. */
const aTicketIn = (statusCategory: StatusCategory): TicketState => ({ statusCategory, creatorId: 'ana', requesterId: 'luis', assigneeId: 'marta' });

describe('the parts somebody has', () => {
  const table: [Actor, Participant[]][] = [
    [ana, ['CREATOR']],
    [luis, ['REQUESTER']],
    [marta, ['ASSIGNEE', 'AGENT']],
    [diego, ['AGENT']],
    [sofia, ['AGENT', 'ADMIN']],
    [clock, ['SYSTEM']],
    [aKeyWith('ticket:write'), []],
    [aKeyWith('ticket:write', 'ticket:work'), ['AGENT']],
    [anActor('ana', null, { kind: 'API_KEY', permissions: new Set(['ticket:write', 'tenant:admin']) }), ['CREATOR', 'ADMIN']],
  ];

  test.each(table)('%o', (actor, participants) => {
    expect([...participantsOf(actor, aTicketIn('OPEN'))]).toEqual(participants);
  });
});

describe('closing', () => {
  const table: [Actor, StatusCategory, ClosurePolicy, string | null][] = [
    [ana, 'RESOLVED', 'CREATOR', null],
    [ana, 'OPEN', 'CREATOR', 'NOT_YET_RESOLVED'],
    [ana, 'NEW', 'CREATOR', 'NOT_YET_RESOLVED'],
    [ana, 'CLOSED', 'CREATOR', 'TICKET_CLOSED'],
    [ana, 'RESOLVED', 'AUTOMATIC', 'CLOSING_IS_AUTOMATIC'],
    [luis, 'RESOLVED', 'CREATOR', 'NOT_THE_CREATOR'],
    [marta, 'RESOLVED', 'CREATOR', 'NOT_THE_CREATOR'],
    [marta, 'OPEN', 'CREATOR', 'NOT_THE_CREATOR'],
    [diego, 'RESOLVED', 'CREATOR', 'NOT_THE_CREATOR'],
    [sofia, 'RESOLVED', 'CREATOR', 'NOT_THE_CREATOR'],
    [sofia, 'RESOLVED', 'AUTOMATIC', 'CLOSING_IS_AUTOMATIC'],
    [aKeyWith('ticket:write', 'ticket:work', 'tenant:admin'), 'RESOLVED', 'CREATOR', 'NOT_THE_CREATOR'],
    [clock, 'RESOLVED', 'AUTOMATIC', null],
    [clock, 'PENDING', 'AUTOMATIC', null],
    [clock, 'CLOSED', 'AUTOMATIC', 'TICKET_CLOSED'],
    [clock, 'RESOLVED', 'CREATOR', null],
    [clock, 'PENDING', 'CREATOR', 'NOT_YET_RESOLVED'],
    [clock, 'NEW', 'CREATOR', 'NOT_YET_RESOLVED'],
  ];

  test.each(table)('%o, %s, %s: %s', (actor, category, policy, whyNot) => {
    expect(whyNotClose(actor, aTicketIn(category), policy)).toBe(whyNot);
  });
});

describe('any step', () => {
  const everybody: Participant[] = ['CREATOR', 'REQUESTER', 'ASSIGNEE', 'AGENT', 'ADMIN'];
  const table: [Actor, StatusCategory, StatusCategory, Participant[] | null, string | null][] = [
    [marta, 'NEW', 'OPEN', ['AGENT'], null],
    [ana, 'NEW', 'OPEN', ['AGENT'], 'NOT_ALLOWED'],
    [marta, 'NEW', 'OPEN', null, 'TRANSITION_NOT_ALLOWED'],
    [diego, 'OPEN', 'RESOLVED', ['ASSIGNEE'], 'NOT_ALLOWED'],
    [marta, 'OPEN', 'RESOLVED', ['ASSIGNEE'], null],
    [luis, 'RESOLVED', 'OPEN', ['REQUESTER'], null],
    [sofia, 'RESOLVED', 'OPEN', ['ADMIN'], null],
    [clock, 'RESOLVED', 'CLOSED', ['SYSTEM'], null],
    [clock, 'RESOLVED', 'CLOSED', everybody, 'NOT_ALLOWED'],
    [clock, 'PENDING', 'CLOSED', ['SYSTEM'], 'NOT_YET_RESOLVED'],
    [sofia, 'RESOLVED', 'CLOSED', everybody, 'NOT_THE_CREATOR'],
    [ana, 'RESOLVED', 'CLOSED', ['CREATOR'], null],
    [ana, 'RESOLVED', 'CLOSED', ['SYSTEM'], 'NOT_ALLOWED'],
    [ana, 'RESOLVED', 'CLOSED', null, 'TRANSITION_NOT_ALLOWED'],
    [ana, 'CLOSED', 'OPEN', everybody, 'TICKET_CLOSED'],
    [clock, 'CLOSED', 'CLOSED', ['SYSTEM'], 'TICKET_CLOSED'],
    [aKeyWith('ticket:read', 'ticket:work'), 'NEW', 'OPEN', ['AGENT'], 'NOT_ALLOWED'],
    [aKeyWith('ticket:write', 'ticket:work'), 'NEW', 'OPEN', ['AGENT'], null],
  ];

  test.each(table)('%o from %s to %s, open to %j: %s', (actor, from, category, participants, whyNot) => {
    expect(whyNotTransition(actor, aTicketIn(from), { category, participants }, 'CREATOR')).toBe(whyNot);
  });
});

test('a ticket that was merged into another takes no step but its closing, once it is resolved, which then requires nothing', () => {
  const merged = { ...aTicketIn('RESOLVED'), mergedIntoId: 'another' };

  const closing = { category: 'CLOSED' as const, participants: ['CREATOR' as const], requires: ['category'] };
  expect(whyNotTransition(ana, merged, closing, 'CREATOR')).toBeNull();
  expect(whyNotTransition(marta, merged, closing, 'CREATOR')).toBe('NOT_THE_CREATOR');
  expect(whyNotTransition(ana, { ...merged, statusCategory: 'OPEN' }, closing, 'CREATOR')).toBe('MERGED');
  expect(whyNotTransition(marta, merged, { category: 'OPEN', participants: ['AGENT'] }, 'CREATOR')).toBe('MERGED');
});

test('a step that requires something says what is missing', () => {
  const rule = { category: 'OPEN' as const, participants: ['AGENT' as const], requires: ['category'] };

  expect(whyNotTransition(marta, aTicketIn('NEW'), rule, 'CREATOR')).toBe('CATEGORY_REQUIRED');
  expect(whyNotTransition(marta, { ...aTicketIn('NEW'), categoryId: 'question' }, rule, 'CREATOR')).toBeNull();
  expect(whyNotTransition(ana, aTicketIn('NEW'), rule, 'CREATOR')).toBe('NOT_ALLOWED');
});
