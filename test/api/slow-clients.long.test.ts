import { connect } from 'node:net';
import { expect, test } from 'vitest';
import { openTestApp, theApp } from '../support/app.ts';
import { aBareSocket } from './a-socket.ts';

openTestApp();

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
