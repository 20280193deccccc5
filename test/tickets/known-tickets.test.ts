import { expect, test } from 'vitest';
import type { Context } from '../../src/core/context.ts';
import { readId } from '../../src/core/ids.ts';
import { transact } from '../../src/core/transact.ts';
import { knownTicket } from '../../src/tickets/known-tickets.ts';
import { lockStatement } from '../../src/tickets/lock-statement.ts';
import { Dice } from '../reading/choices.ts';
import { aTenant } from '../support/a-tenant.ts';
import { aTicket } from '../support/a-ticket.ts';
import { openTestApp } from '../support/app.ts';
import { as } from '../support/client.ts';
import { asSuperuser, inTenant } from '../support/database.ts';
import { aPlayground, patiently, tries, verbNames } from './random-verbs.ts';

openTestApp();

/** The ticket as the next change would take it, and as it would read it. */
async function ticketTwice(ctx: Context, publicId: string) {
  const id = readId(publicId, 'Ticket') ?? '';
  return transact(ctx, async (tx) => {
    const known = knownTicket(tx, id);
    const [locked] = await tx.query(lockStatement(tx, id));
    return { known, read: locked?.rows[0] };
  });
}

/** The same choices each time. */
function someDice(): Dice {
  let last = 20;
  return new Dice(
    Array.from({ length: 4_000 }, () => {
      last = (Math.imul(last, 1_103_515_245) + 12_345) & 0x7fff_ffff;
      return last >> 8;
    }),
  );
}

test('whatever happened to a ticket, it is known as it is read', async () => {
  const playground = await aPlayground();
  const dice = someDice();
  let compared = 0;

  for (let round = 0; round < 260; round += 1) {
    await patiently(() => tries(playground, dice.pick(verbNames), dice));
    for (const id of playground.tickets.slice(0, 8)) {
      const { known, read } = await ticketTwice(playground.tenant.sofia.ctx, id);
      // Of a row that was changed in another way, a check fails, so nothing of it counts.
      if (!known || known['rowId'] !== read?.['rowId'] || known['feedVersion'] !== read?.['feedVersion']) continue;
      expect(known).toEqual(read);
      compared += 1;
    }
    if (playground.tickets.length > 8) playground.tickets.length = 8;
  }

  expect(compared).toBeGreaterThan(200);
}, 240_000);

test('a ticket that something else changed is read again, also where its version is the same', async () => {
  const { ana, marta } = await aTenant();
  const ticket = await aTicket(ana);
  const reply = () => as(marta).replyToTicket({ ticketId: ticket.id, body: 'Lo miro.' });
  await reply();
  const before = (await ticketTwice(marta.ctx, ticket.id)).known;
  await asSuperuser((client) => client.query("update ticket set subject = 'Otro', secret_count = 7 where id = $1", [readId(ticket.id, 'Ticket')]));

  const answer = await reply();
  const after = (await ticketTwice(marta.ctx, ticket.id)).known;

  expect(answer.userErrors).toEqual([]);
  expect(before).toMatchObject({ subject: ticket.subject, secretCount: 0 });
  expect(after).toMatchObject({ subject: 'Otro', secretCount: 7 });
});

test('what is refused is refused by what is read', async () => {
  const { ana, marta, diego } = await aTenant();
  const { id: ticketId } = await aTicket(ana);
  await as(marta).replyToTicket({ ticketId, body: 'Lo miro.' });
  const { known } = await ticketTwice(marta.ctx, ticketId);
  await asSuperuser((client) => client.query('update ticket set version = version + 1 where id = $1', [readId(ticketId, 'Ticket')]));

  const late = await as(diego).editTicket({ ticketId, expectedVersion: Number(known?.['version']), subject: 'A' });
  const right = await as(diego).editTicket({ ticketId, expectedVersion: Number(known?.['version']) + 1, subject: 'A' });

  expect(late.userErrors).toMatchObject([{ code: 'CONFLICT' }]);
  expect(right.userErrors).toEqual([]);
});

test('who no longer sees a known ticket does not change it', async () => {
  const { ana, luis, marta } = await aTenant();
  const { id: ticketId } = await aTicket(ana);
  await as(ana).replyToTicket({ ticketId, body: 'Hola.' });
  expect((await ticketTwice(marta.ctx, ticketId)).known).toBeDefined();

  const answer = await as(luis).replyToTicket({ ticketId, body: 'Hola.' });

  expect(answer.userErrors).toMatchObject([{ code: 'NOT_FOUND' }]);
  expect((await as(marta).ticket({ id: ticketId }))?.messages.nodes).toHaveLength(1);
});

test('fifty who reply at once, of whom one finds the ticket as it is known, are all heard once', async () => {
  const { ana, marta } = await aTenant();
  const { id: ticketId } = await aTicket(ana);
  await as(marta).replyToTicket({ ticketId, body: 'Lo miro.' });
  const before = (await ticketTwice(marta.ctx, ticketId)).known?.['version'];
  const bodies = Array.from({ length: 50 }, (_, at) => `Respuesta ${at}`);

  const answers = await Promise.all(bodies.map((body, at) => as(at % 2 ? ana : marta).replyToTicket({ ticketId, body })));

  const read = (await ticketTwice(marta.ctx, ticketId)).read;
  expect(answers.flatMap(({ userErrors }) => userErrors)).toEqual([]);
  expect(read?.['version'] - Number(before)).toBe(50);
  const sent = (await inTenant(marta.ctx, (client) => client.query('select body from message where ticket_id = $1', [readId(ticketId, 'Ticket')]))).rows;
  expect(sent.map(({ body }) => body).sort()).toEqual(['Lo miro.', ...bodies].sort());
});
