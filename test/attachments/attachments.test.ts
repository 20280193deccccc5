import { expect, test } from 'vitest';
import { get, uploads } from '../support/a-file.ts';
import { aTenant } from '../support/a-tenant.ts';
import { aTicket } from '../support/a-ticket.ts';
import { openTestApp } from '../support/app.ts';
import { as, type Bearer, refusalsOf, succeed } from '../support/client.ts';

openTestApp();

const messagesOf = async (who: Bearer, id: string) => (await as(who).filesOfTicket({ id }))?.messages.nodes ?? [];

test('a file comes with a ticket, a reply and a note, and is read by those who see these', async () => {
  const { ana, marta } = await aTenant();

  const { id } = await aTicket(ana, { attachmentIds: [await uploads(ana, 'del ticket', 'pantalla.txt')] });
  await succeed(
    as(ana).replyToTicket({ ticketId: id, body: 'Otra.', attachmentIds: [await uploads(ana, 'uno', '1.txt'), await uploads(ana, 'dos', '2.txt')] }),
  );
  await succeed(as(marta).addNote({ ticketId: id, body: 'Nota.', attachmentIds: [await uploads(marta, 'de la nota', 'nota.txt')] }));

  const [ofAna, ofMarta] = [await as(ana).filesOfTicket({ id }), await as(marta).filesOfTicket({ id })];
  expect(ofAna?.attachments).toMatchObject([{ name: 'pantalla.txt', size: 10, mediaType: 'text/plain; charset=utf-8' }]);
  expect(ofAna?.messages.nodes.map(({ attachments }) => attachments.map(({ name }) => name))).toEqual([['1.txt', '2.txt']]);
  expect(ofMarta?.messages.nodes.map(({ attachments }) => attachments.map(({ name }) => name))).toEqual([['1.txt', '2.txt'], ['nota.txt']]);
  expect((await get(ofAna?.attachments[0]?.downloadUrl)).text).toBe('del ticket');
  expect((await get(ofMarta?.attachments[0]?.downloadUrl)).text).toBe('del ticket');
  expect((await get(ofMarta?.messages.nodes[1]?.attachments[0]?.downloadUrl)).text).toBe('de la nota');
});

test('what was named once is unknown elsewhere, and so is the upload of somebody else', async () => {
  const [{ ana, marta }, other] = await Promise.all([aTenant(), aTenant()]);
  const { id } = await aTicket(ana);
  const named = await uploads(ana);
  await succeed(as(ana).replyToTicket({ ticketId: id, body: 'Una.', attachmentIds: [named] }));

  for (const unknown of [named, await uploads(marta), await uploads(other.ana)]) {
    const refused = await as(ana).replyToTicket({ ticketId: id, body: 'Otra.', attachmentIds: [await uploads(ana), unknown] });
    expect(refused.userErrors).toMatchObject([{ code: 'NOT_FOUND', path: ['input', 'attachmentIds', '1'] }]);
  }
  expect(await messagesOf(ana, id)).toHaveLength(1);
});

test('a file whose bytes have not come is refused, and so are more than twenty', async () => {
  const { ana } = await aTenant();
  const { id: ticketId } = await aTicket(ana);
  const { upload } = await succeed(as(ana).beginUpload({ name: 'a.txt', size: 5 }));

  expect(await refusalsOf(as(ana).replyToTicket({ ticketId, body: 'B', attachmentIds: [upload.id] }))).toEqual(['NOT_UPLOADED']);
  expect(await refusalsOf(as(ana).openTicket({ subject: 'S', description: 'D', attachmentIds: [upload.id] }))).toEqual(['NOT_UPLOADED']);
  expect(await refusalsOf(as(ana).replyToTicket({ ticketId, body: 'B', attachmentIds: Array(21).fill(upload.id) }))).toEqual(['INVALID']);
});

test('two messages at once that name the same file: one has it, the other is refused and is not written', async () => {
  const { ana } = await aTenant();
  const [one, other] = [await aTicket(ana), await aTicket(ana)];
  const attachmentIds = [await uploads(ana)];

  const refused = await Promise.all([one, other].map(({ id: ticketId }) => refusalsOf(as(ana).replyToTicket({ ticketId, body: 'B', attachmentIds }))));

  expect(refused.sort()).toEqual([[], ['NOT_FOUND']]);
  expect([...(await messagesOf(ana, one.id)), ...(await messagesOf(ana, other.id))]).toHaveLength(1);
});

test('the same key begins one upload and names it once', async () => {
  const { ana } = await aTenant();
  const { id: ticketId } = await aTicket(ana);
  const begin = { name: 'a.txt', size: 5, idempotencyKey: 'once' };

  const [first, again] = await Promise.all([as(ana).beginUpload(begin), as(ana).beginUpload(begin)]);
  const attachmentIds = [await uploads(ana)];
  const reply = { ticketId, body: 'B', attachmentIds, idempotencyKey: 'reply' };
  const replies = [await as(ana).replyToTicket(reply), await as(ana).replyToTicket(reply)];

  expect(again.upload).toEqual(first.upload);
  expect(replies[1]?.message?.id).toBe(replies[0]?.message?.id);
  expect(await messagesOf(ana, ticketId)).toMatchObject([{ attachments: [{ name: 'hola.txt' }] }]);
});
