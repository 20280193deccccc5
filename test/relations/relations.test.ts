import { expect, test } from 'vitest';
import { aTenant } from '../support/a-tenant.ts';
import { opens } from '../support/actions.ts';
import { openTestApp } from '../support/app.ts';
import { atOneMoment } from '../support/at-one-moment.ts';
import { as, refusalsOf, succeed } from '../support/client.ts';
import { historyOf } from '../support/history.ts';

openTestApp();

const opportunity = { kind: 'concerns', externalType: 'OPPORTUNITY', externalId: 'OPP-1' } as const;

test('a relation that ended stays in the history of both sides', async () => {
  const { ana, marta } = await aTenant();
  const ticketId = await opens(ana);
  const { relation } = await succeed(as(marta).relateTicket({ ticketId, ...opportunity }));

  await succeed(as(marta).unrelateTicket({ relationId: relation.id }));

  expect((await succeed(as(marta).ticketLinks({ id: ticketId }))).relations.nodes).toEqual([
    { id: relation.id, kind: 'concerns', target: 'OPPORTUNITY', externalId: 'OPP-1', endedAt: expect.any(String) },
  ]);
  expect((await historyOf(marta, ticketId)).map(({ type }) => type).slice(-2)).toEqual(['ticket.related', 'ticket.unrelated']);
});

test('a relation is not created twice, not even by two people at once; after it ended it may be created again', async () => {
  const tenant = await aTenant();
  const { ana, marta } = tenant;
  const ticketId = await opens(ana);

  const told = await atOneMoment(tenant, ...[1, 2].map(() => () => as(marta).relateTicket({ ticketId, ...opportunity })));
  const relationId = told.find(({ relation }) => relation)?.relation?.id ?? expect.unreachable();
  await succeed(as(marta).unrelateTicket({ relationId }));

  expect(told.flatMap(({ userErrors }) => userErrors.map(({ code }) => code))).toEqual(['ALREADY_EXISTS']);
  expect(await refusalsOf(as(marta).relateTicket({ ticketId, ...opportunity }))).toEqual([]);
});

test('one thing is named, and one that is there', async () => {
  const [{ ana, marta }, other] = await Promise.all([aTenant(), aTenant()]);
  const ticketId = await opens(ana);
  const relate = (target: object) => refusalsOf(as(marta).relateTicket({ ticketId, kind: 'concerns', ...target }));

  expect([await relate({}), await relate({ personId: ana.id, externalId: 'X', externalType: 'RECORD' })]).toEqual([['INVALID'], ['INVALID']]);
  expect(await relate({ personId: other.ana.id })).toEqual(['NOT_FOUND']);
});

test('requesters see no relation, in no list, filter or event', async () => {
  const { ana, marta } = await aTenant();
  const ticketId = await opens(ana);
  await succeed(as(marta).relateTicket({ ticketId, ...opportunity }));

  const filter = { relation: { externalId: 'OPP-1' } };

  expect(await as(ana).tickets({ filter })).toMatchObject({ nodes: [], totalCount: 0 });
  expect(await as(marta).tickets({ filter })).toMatchObject({ nodes: [{ id: ticketId }], totalCount: 1 });
  expect((await historyOf(ana, ticketId)).map(({ type }) => type)).toEqual(['ticket.opened']);
});
