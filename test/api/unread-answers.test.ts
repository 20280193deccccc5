import { once } from 'node:events';
import type { Socket } from 'node:net';
import { expect, test } from 'vitest';
import { UnreadAnswers } from '../../src/api/fairness/unread-answers.ts';
import { aTenant } from '../support/a-tenant.ts';
import { aTicket } from '../support/a-ticket.ts';
import { openTestApp } from '../support/app.ts';
import { askAs } from '../support/client.ts';
import { aSlowReader, longAnswer } from './a-slow-reader.ts';
import { aSocketOf } from './a-socket.ts';

openTestApp();

test('who does not read long answers gets no more of them until they do, and others are answered', async () => {
  const { ana, marta } = await aTenant();
  const { id } = await aTicket(ana, { description: 'ñ'.repeat(49_000) });
  const unread = [await aSlowReader(ana, longAnswer(id)), await aSlowReader(ana, longAnswer(id))];

  const refused = await askAs(ana, longAnswer(id));
  const others = await askAs(marta, longAnswer(id));
  const read = await Promise.all(unread.map((reader) => reader.read()));
  const again = await askAs(ana, longAnswer(id));

  expect(refused).toMatchObject({ status: 429, body: { errors: [{ extensions: { code: 'RATE_LIMITED', limitName: 'unreadBytes' } }] } });
  expect([others.body.errors, again.body.errors]).toEqual([undefined, undefined]);
  expect(Math.min(...read)).toBeGreaterThan(10_000_000);
});

test('who does not read on a socket gets no more answers there until they do', async () => {
  const { ana } = await aTenant();
  const { id } = await aTicket(ana, { description: 'ñ'.repeat(49_000) });
  const socket = await aSocketOf(ana);
  const codes: unknown[] = [];
  socket.ws.on('message', (text) => {
    const { type, payload } = JSON.parse(String(text));
    if (type !== 'complete') codes.push(type === 'error' ? payload[0].extensions.limitName : 'answered');
  });
  const { _socket: stream } = socket.ws as unknown as { _socket: Socket };
  const begun = once(stream, 'data').then(() => socket.ws.pause());

  socket.say({ id: 'one', type: 'subscribe', payload: { query: longAnswer(id) } });
  await begun;
  socket.say({ id: 'two', type: 'subscribe', payload: { query: '{ __typename }' } });
  await askAs(ana, '{ __typename }');
  socket.ws.resume();

  await expect.poll(() => codes.length, { timeout: 30_000 }).toBe(2);
  expect(codes).toEqual(['answered', 'unsentBytes']);
  socket.ws.close();
});

test('one answer always has room, and what was read leaves its room', () => {
  const unread = new UnreadAnswers(100);

  unread.insistOnRoom('ana', 1_000);
  const read = unread.begin('ana', 90);
  unread.insistOnRoom('ana', 10);
  expect(() => unread.insistOnRoom('ana', 11)).toThrow('wait to be read');
  unread.insistOnRoom('luis', 1_000);
  read();
  read();

  unread.insistOnRoom('ana', 1_000);
});
