import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import type { Actor, Permission } from '../../src/core/actor.ts';
import { compile } from '../../src/reading/statement/compiled-statement.ts';
import type { Ticket } from '../../src/tickets/ticket.ts';
import { canSee, type VisibilityColumns, visibilityColumnsOf, visibilityOf } from '../../src/tickets/visibility/can-see.ts';
import { readsNotes, ticketVisibility } from '../../src/tickets/visibility/ticket-visibility.ts';
import { whyNotHandOver, whyNotSucceed } from '../../src/tickets/why-not-hand-over.ts';

function anActor(permissions: Permission[], changes: Partial<Actor> = {}): Actor {
  return { kind: 'USER', id: 'me', name: 'Me', permissions: new Set(permissions), organizationId: null, followsOrganization: false, ...changes };
}

const admin = anActor(['tenant:admin']);
const agent = anActor(['ticket:read', 'ticket:read_all']);
const analyst = anActor(['ticket:read', 'ticket:read_all', 'queue:read_all']);
const requester = anActor(['ticket:read']);
const follower = anActor(['ticket:read'], { organizationId: 'acme', followsOrganization: true });
const member = anActor(['ticket:read'], { organizationId: 'acme' });
const nobody = anActor(['people:read'], { organizationId: 'acme', followsOrganization: true });

/** Others' ticket in a queue that is not visible, but for the changes. */
function aTicket(changes: Partial<VisibilityColumns> = {}): VisibilityColumns {
  const others = { creator_id: 'x', registered_by_id: 'x', requester_id: 'x', assignee_id: null, watcher_ids: [], collaborator_ids: [], organization_id: null };
  return { queue_id: 'hidden', is_internal: false, ...others, ...changes };
}

describe('who sees a ticket', () => {
  test.each<[string, Actor, Partial<VisibilityColumns>, boolean]>([
    ['an admin, everything', admin, { is_internal: true }, true],
    ['an analyst, everything', analyst, { is_internal: true }, true],
    ['an agent, what is in a visible queue', agent, { queue_id: 'open', is_internal: true }, true],
    ['an agent, nothing of a hidden queue', agent, {}, false],
    [
      'an agent, nothing of a hidden queue by an organization',
      { ...agent, organizationId: 'acme', followsOrganization: true },
      { organization_id: 'acme' },
      false,
    ],
    ['a requester who watches it', requester, { watcher_ids: ['you', 'me'] }, true],
    ['a requester who watches it, not where it is internal', requester, { watcher_ids: ['me'], is_internal: true }, false],
    ['an agent who collaborates on it', agent, { collaborator_ids: ['you', 'me'] }, true],
    ['an agent, nothing on which others collaborate', agent, { collaborator_ids: ['you'] }, false],
    ['a requester, nothing that others watch', requester, { watcher_ids: ['you'] }, false],
    ...(['creator_id', 'registered_by_id', 'requester_id', 'assignee_id'] as const).flatMap((part): [string, Actor, Partial<VisibilityColumns>, boolean][] => [
      [`an agent who is its ${part}`, agent, { [part]: 'me', is_internal: true }, true],
      [`a requester who is its ${part}`, requester, { [part]: 'me' }, true],
      [`a requester who is its ${part}, not an internal one`, requester, { [part]: 'me', is_internal: true }, false],
      [`somebody without the permission who is its ${part}`, nobody, { [part]: 'me' }, false],
    ]),
    ['a requester, not what is in a visible queue', requester, { queue_id: 'open' }, false],
    ['a follower, what is of the organization', follower, { organization_id: 'acme' }, true],
    ['a follower, not what is internal', follower, { organization_id: 'acme', is_internal: true }, false],
    ['a follower, not what is of another', follower, { organization_id: 'globex' }, false],
    ['a follower, not what is of none', follower, {}, false],
    ['a member who does not follow', member, { organization_id: 'acme' }, false],
    ['somebody without the permission', nobody, { organization_id: 'acme', queue_id: 'open' }, false],
  ])('%s', (_, actor, changes, sees) => {
    expect(canSee(visibilityOf(actor, new Set(['open'])), aTicket(changes))).toBe(sees);
  });

  test('a scope of many people, who is nobody in particular, by its queues alone', () => {
    const scope = { ...visibilityOf(agent, new Set(['open'])), principalId: null };

    expect([canSee(scope, aTicket({ queue_id: 'open' })), canSee(scope, aTicket())]).toEqual([true, false]);
  });

  test('the columns that decide are those of the ticket', () => {
    const ticket = {
      queueId: 'q',
      isInternal: true,
      creatorId: 'c',
      registeredById: 'b',
      requesterId: 'r',
      assigneeId: 'a',
      watcherIds: ['w'],
      collaboratorIds: ['k'],
      organizationId: 'o',
    } as Ticket;

    const columns = {
      queue_id: 'q',
      is_internal: true,
      creator_id: 'c',
      registered_by_id: 'b',
      requester_id: 'r',
      assignee_id: 'a',
      watcher_ids: ['w'],
      collaborator_ids: ['k'],
      organization_id: 'o',
    };
    expect(visibilityColumnsOf(ticket)).toEqual(columns);
  });
});

describe('the same as a statement', () => {
  const columns = '"t"."creator_id" = $1::uuid or "t"."registered_by_id" = $2::uuid or "t"."requester_id" = $3::uuid or "t"."assignee_id" = $4::uuid';
  const listed = (from: number) => `$${from}::uuid = any("t"."watcher_ids") or $${from + 1}::uuid = any("t"."collaborator_ids")`;
  const open = "select q.id from queue q where q.tenant_id = $5::uuid and (q.visibility = 'TENANT' or q.id in";
  const mine = 'select m.queue_id from queue_member m where m.tenant_id = $6::uuid and m.member_id = $7::uuid';
  const ofFollower = `not "t".is_internal and (${columns} or "t".organization_id = $5::uuid or ${listed(6)})`;
  const ofRequester = `not "t".is_internal and (${columns} or ${listed(5)})`;

  test.each<[string, Actor, string]>([
    ['an admin', admin, 'true'],
    ['an agent', agent, `${columns} or "t".queue_id = any(array(${open} (${mine})))) or ${listed(8)}`],
    ['a requester', requester, ofRequester],
    ['a follower', follower, ofFollower],
    ['a member who does not follow', member, ofRequester],
    ['a follower of no organization', { ...follower, organizationId: null }, ofFollower],
    ['somebody without the permission', nobody, `"t"."id" < '00000000-0000-0000-0000-000000000000'::uuid`],
  ])('%s', (_, actor, text) => {
    const viewer = { tenantId: 'tenant', actor, languages: [], now: null };

    expect(compile(ticketVisibility(sql.ref('t'), viewer)).text).toBe(text);
  });
});

test('notes are for those who may read them', () => {
  expect([readsNotes(anActor(['note:read'])), readsNotes(agent)]).toEqual([true, false]);
});

describe('handing over', () => {
  const candidate = { id: 'diego', isActive: true, seesTicket: true, mayClose: true, signsIn: true, involved: new Set<string | null>(['sofia', 'marta']) };

  test('only from a creator who has left', () => {
    expect([whyNotHandOver(true), whyNotHandOver(false)]).toEqual(['CREATOR_IS_ACTIVE', null]);
  });

  test.each<[string, Partial<typeof candidate>, string | null]>([
    ['to somebody who has nothing to do with it', {}, null],
    ['not to the creator', { id: 'ana' }, 'NOT_ALLOWED'],
    ['not to somebody who has left', { isActive: false }, 'NOT_ALLOWED'],
    ['not to somebody who cannot see it', { seesTicket: false }, 'NOT_ALLOWED'],
    ['not to somebody who could not close it', { mayClose: false }, 'NOT_ALLOWED'],
    ['not to somebody who never signed in, whose invitation an admin has', { signsIn: false }, 'NOT_ALLOWED'],
    ['not to somebody who worked on it', { id: 'marta' }, 'NOT_ALLOWED'],
    ['not where it is not known who did', { involved: new Set([null]) }, 'NOT_ALLOWED'],
  ])('%s', (_, changes, whyNot) => {
    expect(whyNotSucceed('ana', { ...candidate, ...changes })).toBe(whyNot);
  });
});
