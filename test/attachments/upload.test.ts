import { expect, test } from 'vitest';
import { addressOf, bytesOf, put, uploads } from '../support/a-file.ts';
import { aTenant } from '../support/a-tenant.ts';
import { aTicket } from '../support/a-ticket.ts';
import { files, openTestApp } from '../support/app.ts';
import { as, refusalsOf, succeed } from '../support/client.ts';
import { objectsIn } from './objects-in.ts';

openTestApp();

const begins = async (who: { token: string }, size: number, name = 'a.bin') => (await succeed(as(who).beginUpload({ name, size }))).upload;

test('names are no paths, and show what they are', async () => {
  const { ana } = await aTenant();
  const bad = ['../x', '..\\x', '/etc/passwd', '..', '.', '', '  ', 'a\0b', 'a\r\nSet-Cookie: x', 'exe.\u202egpj', 'x'.repeat(4_096), 'a\u2028b'];
  const good = ['..%2fx', 'CON', 'año 🦊.png', 'a\'b"c;.txt', '-rf', 'x'.repeat(200)];

  for (const name of bad) expect(await refusalsOf(as(ana).beginUpload({ name, size: 3 }))).toEqual(['INVALID']);
  for (const name of good) {
    const { id } = await aTicket(ana, { attachmentIds: [await uploads(ana, 'abc', name)] });
    expect((await as(ana).filesOfTicket({ id }))?.attachments).toMatchObject([{ name }]);
  }
});

test('no bytes, too many and a negative number of them are refused before they come', async () => {
  const { ana } = await aTenant();

  for (const size of [0, -1]) expect(await refusalsOf(as(ana).beginUpload({ name: 'a', size }))).toEqual(['INVALID']);
  expect((await as(ana).beginUpload({ name: 'a', size: 50_000_001 })).userErrors).toMatchObject([{ code: 'FILE_TOO_LARGE', details: { limit: 50_000_000 } }]);
});

const png = Buffer.from('89504e470d0a1a0a0000000d494844520000000100000001080600000', 'hex');
const contents: [name: string, content: string | Buffer, mediaType: string][] = [
  ['a picture', Buffer.concat([png, Buffer.from('<script>alert(1)</script>')]), 'image/png'],
  ['a page that is called a picture', '<!doctype html><html><script>alert(1)</script>', 'text/plain; charset=utf-8'],
  ['a drawing with a script', '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>', 'text/plain; charset=utf-8'],
  ['a text', 'Buenos días.', 'text/plain; charset=utf-8'],
  ['a long text that is cut in the middle of a character', `${'x'.repeat(4_099)}ñ`, 'text/plain; charset=utf-8'],
  ['a document', '%PDF-1.7\n', 'application/pdf'],
  ['a program', Buffer.from('4d5a9000030000000400', 'hex'), 'application/x-msdownload'],
  ['nothing known', Buffer.from([0, 1, 2, 250]), 'application/octet-stream'],
];

test.each(contents)('the type of %s comes from its content', async (_row, content, mediaType) => {
  const { ana } = await aTenant();
  const { id } = await aTicket(ana, { attachmentIds: [await uploads(ana, new Uint8Array(Buffer.from(content)), 'x.png')] });

  expect((await as(ana).filesOfTicket({ id }))?.attachments).toMatchObject([{ mediaType }]);
});

test('another size than was announced is refused, said or not, and nothing is kept', async () => {
  const { ana, system } = await aTenant();
  const upload = await begins(ana, 5);
  const inPieces = (text: string) =>
    fetch(addressOf(upload.url), { method: 'PUT', body: new Blob([text]).stream(), duplex: 'half' } as RequestInit).then(({ status }) => status);

  expect([await put(upload.url, bytesOf('1234')), await put(upload.url, bytesOf('123456')), await put(upload.url, bytesOf(''))]).toEqual([400, 400, 400]);
  expect([await inPieces('1234'), await inPieces('123456'), await inPieces('x'.repeat(500_000))]).toEqual([400, 400, 400]);
  expect(await put(upload.url, bytesOf('12345'), { 'content-encoding': 'gzip' })).toBe(400);
  expect(await objectsIn(files, system.tenant.id)).toBe(0);
  expect(await inPieces('12345')).toBe(204);
  expect(await objectsIn(files, system.tenant.id)).toBe(1);
});

test('an address is good for one file, once', async () => {
  const { ana, system } = await aTenant();
  const upload = await begins(ana, 5);

  const statuses = await Promise.all(['11111', '22222', '33333', '44444'].map((text) => put(upload.url, bytesOf(text))));

  expect(statuses.sort()).toEqual([204, 409, 409, 409]);
  expect(await put(upload.url, bytesOf('55555'))).toBe(409);
  expect(await objectsIn(files, system.tenant.id)).toBe(1);
});

test('an address of nobody, of a download, and of somebody who has left is unknown', async () => {
  const { ana, sofia } = await aTenant();
  const { url } = await begins(ana, 5);
  const download = url.replace('upload', 'download');

  expect([await put('files/upload/none', bytesOf('12345')), await put(`${url}x`, bytesOf('12345'))]).toEqual([404, 404]);
  expect((await fetch(addressOf(download))).status).toBe(404);
  await succeed(as(sofia).deactivateUser({ userId: ana.id }));
  expect(await put(url, bytesOf('12345'))).toBe(404);
});

test('forty uploads may wait to be named, also of many that are begun at once', async () => {
  const { ana } = await aTenant();

  const codes = await Promise.all(Array.from({ length: 50 }, () => refusalsOf(as(ana).beginUpload({ name: 'a', size: 1 }))));

  expect(codes.flat()).toEqual(Array(10).fill('TOO_MANY_UPLOADS'));
});
