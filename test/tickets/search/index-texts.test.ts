import { expect, test } from 'vitest';
import { indexLanguages } from '../../../src/tickets/search/index-languages.ts';
import { aTenant } from '../../support/a-tenant.ts';
import { aTicket } from '../../support/a-ticket.ts';
import { openTestApp, theServices } from '../../support/app.ts';
import { as, succeed } from '../../support/client.ts';
import { found } from './found.ts';
import { textsOf } from './true-texts.ts';

openTestApp();

const fields = [{ key: 'place', label: 'Lugar', type: 'TEXT' as const }];

test('whatever is said and changed, the search knows the texts as they are', async () => {
  const { ana, marta, sofia, system } = await aTenant({ fields, articles: [] });
  const { id: ticketId } = await aTicket(ana, { subject: 'Pantalla rota', customFields: { place: 'Sótano' } });
  const other = await aTicket(ana, { subject: 'Teclado' });
  await succeed(as(ana).replyToTicket({ ticketId, body: 'Sigue parpadeando.' }));
  await succeed(as(marta).addNote({ ticketId, body: 'Es la tarjeta.' }));
  await succeed(as(marta).editTicket({ ticketId, subject: 'Monitor roto' }));
  await succeed(as(marta).editTicket({ ticketId, description: 'Hace chispas.' }));
  await succeed(as(marta).setCustomFields({ ticketId, customFields: { place: 'Azotea' } }));
  await succeed(as(marta).setCustomFields({ ticketId: other.id, customFields: { place: 'Patio' } }));
  await succeed(as(marta).setCustomFields({ ticketId: other.id, customFields: { place: null } }));
  await succeed(as(marta).mergeTickets({ ticketId: other.id, intoId: ticketId }));
  const { userErrors } = await as(marta)
    .editTicket({ ticketId, subject: '' })
    .catch(() => ({ userErrors: [{ code: 'INVALID' }] }));

  const { kept, rebuilt } = await textsOf(system.tenant.id);
  const words = ['monitor parpadeando', 'monitor tarjeta', 'pantalla', 'chispas', 'azotea', 'sotano', 'patio', 'arranca'];
  const answers = await Promise.all(words.map((word) => found(sofia, word)));

  expect(userErrors).toHaveLength(1);
  expect(kept).toEqual(rebuilt);
  expect(kept).toHaveLength(6);
  expect(answers).toEqual([['Monitor roto'], ['Monitor roto'], [], ['Monitor roto'], ['Monitor roto'], [], [], ['Teclado']]);
});

test('a change that is refused or rolled back leaves the words as they were', async () => {
  const { ana, marta, system } = await aTenant({ articles: [] });
  const { id: ticketId, version } = await aTicket(ana, { subject: 'Pantalla rota' });
  await succeed(as(marta).replyToTicket({ ticketId, body: 'Uno.', idempotencyKey: 'once' }));

  await as(marta).editTicket({ ticketId, subject: 'Monitor', expectedVersion: version });
  await succeed(as(marta).replyToTicket({ ticketId, body: 'Uno.', idempotencyKey: 'once' }));
  await Promise.all([
    as(marta).editTicket({ ticketId, subject: 'Monitor azul' }),
    as(marta).replyToTicket({ ticketId, body: 'Dos.' }),
    as(ana).replyToTicket({ ticketId, body: 'Tres.' }),
  ]);

  const { kept, rebuilt } = await textsOf(system.tenant.id);
  expect(kept).toEqual(rebuilt);
  expect(await found(marta, 'azul dos')).toEqual(['Monitor azul']);
});

test('tickets are found by the words of the language that the desk speaks now, closed ones too', async () => {
  const { ana, marta, sofia, system } = await aTenant({ articles: [] });
  const { id: ticketId } = await aTicket(ana, { subject: 'Printers keep failing' });
  await succeed(as(marta).addNote({ ticketId, body: 'They connected wrongly.' }));

  await succeed(as(sofia).saveDeskSettings({ locale: 'en' }));
  const missed = await found(marta, 'failed connection');
  // A worker believes for a moment what it knew of the desk, and comes again.
  const indexed = async () => {
    await indexLanguages(theServices(), new AbortController().signal);
    return found(marta, 'failed connecting');
  };

  expect(missed).toEqual([]);
  await expect.poll(indexed, { timeout: 30_000 }).toEqual(['Printers keep failing']);
  const { kept, rebuilt } = await textsOf(system.tenant.id);
  expect(kept).toEqual(rebuilt);
});
