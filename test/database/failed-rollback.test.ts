import { afterAll, expect, inject, test } from 'vitest';
import { readId } from '../../src/core/ids.ts';
import { aTenant } from '../support/a-tenant.ts';
import { aTicket } from '../support/a-ticket.ts';
import { openTestApp } from '../support/app.ts';
import { as, askAs } from '../support/client.ts';
import { asSuperuser } from '../support/database.ts';
import { aFailingDatabase } from './a-failing-database.ts';

const { server } = inject('urls');
const failing = await aFailingDatabase(server);
openTestApp({ databaseUrl: failing.via(server) });
afterAll(() => failing.end());

const reply = 'mutation ($ticketId: ID!) { replyToTicket(input: {ticketId: $ticketId, body: "Lo miro."}) { message { id } userErrors { code } } }';

test('a connection on which a rollback failed is not used again', async () => {
  const { ana, marta } = await aTenant();
  const ticket = await aTicket(ana);
  await as(marta).replyToTicket({ ticketId: ticket.id, body: 'Hola.' });
  const codes: string[][] = [];

  for (const at of [1, 2, 3, 4, 5]) {
    // What the process knows of the ticket is wrong then, so its transaction is aborted and rolled back.
    await asSuperuser((client) => client.query('update ticket set secret_count = secret_count + 1 where id = $1', [readId(ticket.id, 'Ticket')]));
    const hasFailed = failing.fail(at, '25006');
    const during = await askAs(marta, reply, { ticketId: ticket.id });
    hasFailed();
    const after = await askAs(marta, reply, { ticketId: ticket.id });
    codes.push([during, after].map(({ body }) => body.errors?.[0]?.extensions.code ?? 'none'));
  }

  for (const [during, after] of codes) expect([['none', 'UNAVAILABLE'].includes(String(during)), after]).toEqual([true, 'none']);
});
