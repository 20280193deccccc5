import { afterAll, beforeAll, expect, test } from 'vitest';
import { addressOf, uploads } from '../support/a-file.ts';
import { aSupportAddress, newestMail, openTestListener, replyAddressOf, sendMail } from '../support/a-mail-listener.ts';
import { aTenant } from '../support/a-tenant.ts';
import { aTicket } from '../support/a-ticket.ts';
import { as, succeed } from '../support/client.ts';
import { sendMails } from './sending.ts';
import { openTestSmtp, type TestSmtp } from './smtp.ts';

openTestListener();

let smtp: TestSmtp;
beforeAll(async () => {
  smtp = await openTestSmtp();
});
afterAll(() => smtp.close());

const pixel = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==', 'base64');
const picture = { filename: 'error.png', content: pixel, contentType: 'image/png', cid: 'image001.png@01DB(1)' };
const page =
  '<p>Antes.</p><p><img src="cid:image001.png@01DB(1)" alt="El error"></p><p>Después.</p><img src="https://track.example/x.gif"><img src="cid:nobody">';

/** As a page shows it: the client puts the link of the attachment in the place of its id. */
async function shownBy(html: string, attachments: readonly { id: string; downloadUrl?: unknown }[]): Promise<Buffer[]> {
  const ids = [...html.matchAll(/<img src="attachment:(att_\w+)"/g)].map(([, id]) => id);
  const links = ids.map((id) => String(attachments.find((attachment) => attachment.id === id)?.downloadUrl));
  return Promise.all(links.map(async (link) => Buffer.from(await (await fetch(addressOf(link))).arrayBuffer())));
}

test('a picture in the HTML of a first mail is shown in its place, and nothing from elsewhere is loaded', async () => {
  const tenant = await aTenant();
  const to = await aSupportAddress(tenant);

  await sendMail({ from: tenant.ana.email, to, subject: 'No arranca', text: 'Antes.\n[cid:image001]\nDespués.', html: page, attachments: [picture] });
  const { ticket } = await newestMail(tenant);

  const shown = (await as(tenant.marta).picturesOfTicket({ id: ticket?.id ?? '' })) ?? expect.unreachable();
  const [attachment] = shown.attachments;
  expect(attachment).toMatchObject({ name: 'error.png', mediaType: 'image/png' });
  expect(shown.description).toBe(`Antes.\n\n![El error](attachment:${attachment?.id})\n\nDespués.`);
  expect(shown.descriptionHtml).toBe(`<p>Antes.</p>\n<p><img src="attachment:${attachment?.id}" alt="El error" /></p>\n<p>Después.</p>\n`);
  expect(await shownBy(shown.descriptionHtml, shown.attachments)).toEqual([pixel]);
});

test('a picture in an answer is shown in the message, one in what it quotes is named, and one that was not kept too', async () => {
  const tenant = await aTenant();
  const ticket = await aTicket(tenant.ana);
  const html = `<p>Sigue así:</p><img src="cid:image001.png@01DB(1)"><img src="cid:empty" alt="Vacía"><p>On Mon, Nov 30, 2026 at 9:00 Marta &lt;s@x.example&gt; wrote:</p><blockquote><img src="cid:image001.png@01DB(1)" alt="Antes"></blockquote>`;
  const empty = { filename: 'empty.png', content: Buffer.alloc(0), contentType: 'image/png', cid: 'empty' };

  await sendMail({ from: tenant.ana.email, to: replyAddressOf(tenant.ana, ticket), html, attachments: [picture, empty] });
  await newestMail(tenant);

  const [message] = (await as(tenant.marta).picturesOfTicket({ id: ticket.id }))?.messages.nodes ?? [];
  expect(message?.body).toBe(`Sigue así:\n\n![error.png](attachment:${message?.attachments[0]?.id})[Vacía]`);
  expect(message?.foldedText).toContain('[Antes]');
  expect(await shownBy(message?.bodyHtml ?? '', message?.attachments ?? [])).toEqual([pixel]);
});

test('what is no picture of the mail keeps its text as it was written', async () => {
  const tenant = await aTenant();
  const ticket = await aTicket(tenant.ana);
  const html = '<p>Hola</p><img src="https://track.example/x.gif"><img src="cid:report">';

  await sendMail({
    ...{ from: tenant.ana.email, to: replyAddressOf(tenant.ana, ticket), text: 'Hola *así*', html },
    attachments: [{ filename: 'a.txt', content: 'Hola.', contentType: 'text/plain', cid: 'report' }],
  });
  await newestMail(tenant);

  expect((await as(tenant.marta).picturesOfTicket({ id: ticket.id }))?.messages.nodes).toMatchObject([{ body: 'Hola *así*' }]);
});

test('a reply with a picture goes out with it, and one that is no picture of this message is named', async () => {
  const tenant = await aTenant();
  const { ana, marta } = tenant;
  const ticket = await aTicket(ana);
  const other = await aTicket(ana, { attachmentIds: [await uploads(ana, new Uint8Array(pixel), 'otra.png')] });
  const [ofOther] = (await as(ana).filesOfTicket({ id: other.id }))?.attachments ?? [];
  const [one, text] = [await uploads(marta, new Uint8Array(pixel), 'paso.png'), await uploads(marta, 'No es una imagen.', 'texto.png')];
  const body = `Pulse aquí: ![El botón](attachment:${one})\n\n![Texto](attachment:${text}) ![De otro](attachment:${ofOther?.id})`;
  await succeed(as(marta).replyToTicket({ ticketId: ticket.id, body, attachmentIds: [one, text] }));

  await sendMails(tenant, smtp.url);

  const { mail } = smtp.received.findLast(({ to }) => to.includes(ana.email)) ?? expect.unreachable();
  expect(mail.text).toContain('Pulse aquí: [El botón]\n\n[Texto] [De otro]');
  expect(mail.html).toContain(`Pulse aquí: <img src="cid:${one}" alt="El botón" style="max-width: 100%" /></p>\n<p>[Texto] [De otro]`);
  expect(mail.html).not.toContain('attachment:');
  expect(mail.attachments).toMatchObject([{ filename: 'paso.png', mimeType: 'image/png', contentId: `<${one}>`, disposition: 'inline' }]);
  expect(Buffer.from(mail.attachments[0]?.content as ArrayBuffer)).toEqual(pixel);
});
