import { expect, test } from 'vitest';
import { aTenant } from '../support/a-tenant.ts';
import { opens } from '../support/actions.ts';
import { openTestApp } from '../support/app.ts';
import { as, askAs, succeed } from '../support/client.ts';

openTestApp();

const everything = (id: string) => `{ ticket(id: "${id}") {
  code version updatedAt dueAt occurrences status { key } assignee { name } queue { key }
  messages { totalCount nodes { body } } activity { totalCount nodes { type seq cursor } } relations { totalCount }
} events { nodes { type seq cursor } } }`;

test('what agents do among themselves changes no number that a requester reads', async () => {
  const { ana, marta, diego } = await aTenant();
  const ticketId = await opens(ana);
  const before = await askAs(ana, everything(ticketId));

  await succeed(as(marta).addNote({ ticketId, body: 'Entre nosotros.', mentions: [marta.id] }));
  const { relation } = await succeed(as(marta).relateTicket({ ticketId, kind: 'concerns', externalType: 'OPPORTUNITY', externalId: 'OPP-1' }));
  await succeed(as(marta).unrelateTicket({ relationId: relation.id }));
  await succeed(as(diego).announcePresence({ ticketId, activity: 'VIEWING' }));

  expect(before.body.errors).toBeUndefined();
  expect((await askAs(ana, everything(ticketId))).body.data).toEqual(before.body.data);
});

test('the number of an event tells a requester how many others there were, and nothing else about them', async () => {
  const { ana, luis } = await aTenant();
  const ticketId = await opens(ana);
  for (let other = 0; other < 3; other += 1) await opens(luis);
  await succeed(as(ana).replyToTicket({ ticketId, body: 'Sigue sin red.' }));

  const { body } = await askAs(ana, '{ events { nodes { seq ticket { id } } } }');

  expect(body.data.events.nodes).toEqual([
    { seq: '1', ticket: { id: ticketId } },
    { seq: '5', ticket: { id: ticketId } },
  ]);
});
