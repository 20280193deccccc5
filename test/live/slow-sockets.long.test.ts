import { expect, test, vi } from 'vitest';
import { replyToTicket } from '../../src/conversations/reply-to-ticket.ts';
import { aBareSocket, initOf } from '../api/a-socket.ts';
import { aTenant } from '../support/a-tenant.ts';
import { aTicket } from '../support/a-ticket.ts';
import { openTestApp } from '../support/app.ts';
import { listen, nowIn } from './subscriber.ts';

openTestApp();

const query = 'subscription ($after: String) { ticketEvents(after: $after) { seq ticket { description } } }';

test('who stops reading misses nothing, and holds nobody up', async () => {
  const { ana, marta, system } = await aTenant();
  const { id } = await aTicket(ana, { description: 'Larga. '.repeat(7_000) });
  const after = await nowIn(system);
  const [slow, quick] = [await aBareSocket(), listen(marta, { after })];
  slow.say(initOf(ana));
  await slow.hear();
  for (const operation of ['a', 'b', 'c', 'd']) slow.say({ id: operation, type: 'subscribe', payload: { query, variables: { after } } });
  const seqs = new Map<string, string[]>();
  slow.ws.on('message', (text) => {
    const { id: operation, type, payload } = JSON.parse(String(text));
    if (type === 'next') seqs.set(operation, [...(seqs.get(operation) ?? []), payload.data.ticketEvents.seq]);
  });
  slow.ws.pause();

  const count = 120;
  for (let made = 0; made < count; made += 1) await replyToTicket(marta.ctx, { ticketId: id, body: `Número ${made}.` });
  await quick.until(count);
  slow.ws.resume();

  const all = Array.from({ length: count }, (_, at) => String(at + 2));
  await vi.waitFor(() => expect([...seqs.values()].map(({ length }) => length)).toEqual([count, count, count, count]), 30_000);
  for (const ofOperation of seqs.values()) expect(ofOperation).toEqual(all);
  await quick.leave();
  slow.ws.close();
});
