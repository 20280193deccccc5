import { describe, expect, test } from 'vitest';
import type { Actor, RequesterKind } from '../../src/core/actor.ts';
import { type BuiltInRole, permissionsOf } from '../../src/people/roles.ts';
import { whyNotAnswer } from '../../src/surveys/rules.ts';
import { type Reviewable, whyNotQualify } from '../../src/workflows/rules/why-not-qualify.ts';

function actor(role: BuiltInRole, requesterKind: RequesterKind | null = null, id = 'somebody'): Actor {
  return { kind: 'USER', id, name: id, requesterKind, permissions: permissionsOf(role), organizationId: null, followsOrganization: false };
}

const [open, review]: Reviewable[] = [false, true].map((isInReview) => ({ statusCategory: isInReview ? 'RESOLVED' : 'OPEN', mergedIntoId: null, isInReview }));
const closed: Reviewable = { statusCategory: 'CLOSED', mergedIntoId: null, isInReview: true };
const merged: Reviewable = { statusCategory: 'OPEN', mergedIntoId: 'another', isInReview: true };

/** The key of an organization that acts for one of its people. */
function keyFor(id: string, requesterKind: RequesterKind | null = null): Actor {
  return { ...actor('REQUESTER', null, 'key'), kind: 'API_KEY', onBehalfOf: { id, requesterKind } };
}

describe('who may qualify a ticket (erp S8)', () => {
  test.each<[string, Actor, Reviewable | undefined, string | null]>([
    ['an agent, before review', actor('AGENT'), open, null],
    ['an agent, in review', actor('AGENT'), review, null],
    ['an agent, once it is closed', actor('AGENT'), closed, 'TICKET_CLOSED'],
    ['an admin, once it is merged', actor('ADMIN'), merged, 'MERGED'],
    ['a channel, before review', actor('REQUESTER', 'CHANNEL'), open, 'REVIEW_CLOSED'],
    ['a channel, in review', actor('REQUESTER', 'CHANNEL'), review, null],
    ['a consultant, in review', actor('REQUESTER', 'CONSULTANT'), review, null],
    ['a channel, once it is closed', actor('REQUESTER', 'CHANNEL'), closed, 'TICKET_CLOSED'],
    ['a customer, in review', actor('REQUESTER', 'CUSTOMER'), review, 'NOT_ALLOWED'],
    ['a requester of no kind, in review', actor('REQUESTER'), review, 'NOT_ALLOWED'],
    ['a key for a channel, in review', keyFor('somebody', 'CHANNEL'), review, null],
    ['a key for a customer, in review', keyFor('somebody', 'CUSTOMER'), review, 'NOT_ALLOWED'],
    ['a channel that only reads', { ...actor('REQUESTER', 'CHANNEL'), permissions: new Set(['ticket:read'] as const) }, review, 'NOT_ALLOWED'],
  ])('%s', (_, who, ticket, code) => {
    expect(whyNotQualify(who, ticket as Reviewable)).toBe(code);
  });
});

describe('who may answer the survey (erp S6)', () => {
  const asked = { statusCategory: 'RESOLVED' as const, mergedIntoId: null, requesterId: 'ana', creatorId: 'creator', isOpen: true };

  test.each<[string, Actor, object, string | null]>([
    ['the requester, while it is open', actor('REQUESTER', null, 'ana'), {}, null],
    ['a key for the requester', keyFor('ana'), {}, null],
    ['a key for somebody else', keyFor('luis'), {}, 'NOT_ALLOWED'],
    ['a key for the creator', keyFor('creator'), {}, 'NOT_ALLOWED'],
    ['the requester, while it is not', actor('REQUESTER', null, 'ana'), { isOpen: false }, 'SURVEY_CLOSED'],
    ['the requester, once it is closed', actor('REQUESTER', null, 'ana'), { statusCategory: 'CLOSED' }, 'TICKET_CLOSED'],
    ['the requester, once it is merged', actor('REQUESTER', null, 'ana'), { mergedIntoId: 'another' }, 'MERGED'],
    ['a partner that opened it', { ...actor('REQUESTER', null, 'creator'), kind: 'API_KEY' }, {}, null],
    ['an agent that opened it', actor('AGENT', null, 'creator'), {}, 'NOT_ALLOWED'],
    ['an agent who asked for it', actor('AGENT', null, 'ana'), {}, null],
    ['somebody who only follows', actor('REQUESTER', null, 'luis'), {}, 'NOT_ALLOWED'],
    ['an admin', actor('ADMIN', null, 'sofia'), {}, 'NOT_ALLOWED'],
  ])('%s', (_, who, changes, code) => {
    expect(whyNotAnswer(who, { ...asked, ...changes })).toBe(code);
  });
});
