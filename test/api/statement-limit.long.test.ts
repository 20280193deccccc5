import { Client } from 'pg';
import { expect, inject, test } from 'vitest';
import { aTenant } from '../support/a-tenant.ts';
import { aTicket } from '../support/a-ticket.ts';
import { openTestApp } from '../support/app.ts';
import { askAs } from '../support/client.ts';
import { aSocketOf } from './a-socket.ts';

openTestApp();

const answers = '{ tickets(first: 1) { nodes { survey { answer { score } } } } }';

/** Nobody can read answers of surveys until it is released. */
async function lockAnswers(): Promise<() => Promise<void>> {
  const root = new Client({ connectionString: inject('urls').superuser });
  await root.connect();
  await root.query('begin; lock table survey_answer in access exclusive mode');
  return () => root.end();
}

test('an operation that takes longer than its points pay for ends with COST_EXCEEDED, over HTTP and a WebSocket', async () => {
  const { ana } = await aTenant();
  await aTicket(ana);
  const socket = await aSocketOf(ana);
  const release = await lockAnswers();

  const [overHttp, overSocket] = await Promise.all([askAs(ana, answers), socket.ask(answers)]);

  await release();
  for (const { errors } of [overHttp.body, overSocket.payload])
    expect(errors).toMatchObject([{ path: ['tickets'], extensions: { code: 'COST_EXCEEDED', limit: 2_000 } }]);
  expect((await askAs(ana, answers)).body.errors).toBeUndefined();
  socket.ws.terminate();
});
