import { expect, test } from 'vitest';
import { aTenant } from '../support/a-tenant.ts';
import { openTestApp } from '../support/app.ts';
import { does, historyOf, opens, refusalsOf, see, tell, ticketOf } from '../support/play.ts';

openTestApp();

const opportunity = { kind: 'concerns', externalType: 'OPPORTUNITY', externalId: 'OPP-1' };
const relations = 'relations { nodes { id kind target externalId endedAt } }';

test('a relation that ended stays in the history of both sides', async () => {
  const { ana, marta } = await aTenant();
  const ticketId = await opens(ana);
  const { relation } = await does(marta, 'relateTicket', { ticketId, ...opportunity }, 'relation { id }');

  await does(marta, 'unrelateTicket', { relationId: relation.id });

  expect((await ticketOf(marta, ticketId, relations)).relations.nodes).toEqual([
    { id: relation.id, kind: 'concerns', target: 'OPPORTUNITY', externalId: 'OPP-1', endedAt: expect.any(String) },
  ]);
  expect((await historyOf(marta, ticketId)).map(({ type }) => type).slice(-2)).toEqual(['ticket.related', 'ticket.unrelated']);
});

test('the same is not said twice, also not by two at once; once it ended it may be said again', async () => {
  const { ana, marta } = await aTenant();
  const ticketId = await opens(ana);

  const told = await Promise.all([1, 2].map(() => tell(marta, 'relateTicket', { ticketId, ...opportunity }, 'relation { id }')));
  const relationId = told.map(({ relation }) => relation?.id).find(Boolean);
  await does(marta, 'unrelateTicket', { relationId });

  expect(told.flatMap(({ userErrors }) => userErrors.map(({ code }) => code))).toEqual(['ALREADY_EXISTS']);
  expect(await refusalsOf(marta, 'relateTicket', { ticketId, ...opportunity })).toEqual([]);
});

test('one thing is named, and one that is there', async () => {
  const [{ ana, marta }, other] = await Promise.all([aTenant(), aTenant()]);
  const ticketId = await opens(ana);
  const relate = (target: object) => refusalsOf(marta, 'relateTicket', { ticketId, kind: 'concerns', ...target });

  expect([await relate({}), await relate({ personId: ana.id, externalId: 'X', externalType: 'RECORD' })]).toEqual([['INVALID'], ['INVALID']]);
  expect(await relate({ personId: other.ana.id })).toEqual(['NOT_FOUND']);
});

test('requesters see no relation, in no list, filter or event', async () => {
  const { ana, marta } = await aTenant();
  const ticketId = await opens(ana);
  await does(marta, 'relateTicket', { ticketId, ...opportunity });

  const filtered = '{ tickets(filter: { relation: { externalId: "OPP-1" } }) { nodes { id } totalCount } }';

  expect((await see(ana, filtered)).tickets).toEqual({ nodes: [], totalCount: 0 });
  expect((await see(marta, filtered)).tickets).toEqual({ nodes: [{ id: ticketId }], totalCount: 1 });
  expect((await historyOf(ana, ticketId)).map(({ type }) => type)).toEqual(['ticket.opened']);
});
