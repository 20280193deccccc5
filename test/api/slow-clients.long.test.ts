import { connect, Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { limits } from '../../src/api/gate/limits.ts';
import { aTenant } from '../support/a-tenant.ts';
import { aTicket } from '../support/a-ticket.ts';
import { openTestApp, theApp } from '../support/app.ts';
import { askInTime } from '../support/client.ts';
import { aSlowReader, longAnswer } from './a-slow-reader.ts';
import { aBareSocket } from './a-socket.ts';

openTestApp();

const { setTimeout: setIdleTime } = Socket.prototype;
/** Node starts the time of a long answer over as often as some of it went out, so a real minute would be two. */
beforeAll(() => {
  Socket.prototype.setTimeout = function (this: Socket, ms: number, ...more: [(() => void)?]) {
    return setIdleTime.call(this, ms === limits.maxUndrainedMs ? ms / 30 : ms, ...more);
  };
});
afterAll(() => {
  Socket.prototype.setTimeout = setIdleTime;
});

/** Each waits for a limit, so they wait at the same time. */
describe.concurrent('limits of time', () => {
  test('a client that sends nothing is disconnected', async () => {
    const socket = await aBareSocket();

    const { code } = await socket.ended;

    expect(code).toBe(4408);
  });

  test('a request whose headers never end is cut off', async () => {
    const { hostname, port } = new URL(theApp().url);
    const slow = connect(Number(port), hostname);
    const drip = setInterval(() => slow.write('x-drop: 1\r\n'), 500);
    slow.on('error', () => undefined).write('GET /healthz HTTP/1.1\r\nhost: relevo\r\n');

    await new Promise((resolve) => slow.on('data', resolve).on('close', resolve));
    clearInterval(drip);

    slow.destroy();
  });

  test('a request whose body does not end is told so, and cut off', { timeout: 60_000 }, async () => {
    const { hostname, port } = new URL(theApp().url);
    const slow = connect(Number(port), hostname);
    slow.write('POST /graphql HTTP/1.1\r\nhost: relevo\r\ncontent-type: application/json\r\ncontent-length: 100\r\n\r\n{');

    const answer = (await slow.toArray()).join('');

    expect(answer).toContain('408 Request Timeout');
  });

  test('a client that takes nothing of a long answer for a minute is disconnected, and has room for others again', { timeout: 180_000 }, async () => {
    const { ana } = await aTenant();
    const { id } = await aTicket(ana, { description: 'ñ'.repeat(49_000) });
    const readers = [await aSlowReader(ana, longAnswer(id)), await aSlowReader(ana, longAnswer(id))];

    const { body } = await askInTime(ana, longAnswer(id));

    const whole = Buffer.byteLength(JSON.stringify(body));
    for (const { read } of readers) expect(await read()).toBeLessThan(whole / 2);
  });
});
