import { expect, test } from 'vitest';
import { fileLink } from '../../src/attachments/file-link.ts';
import { requireId } from '../../src/core/ids.ts';
import { addressOf, get, uploads } from '../support/a-file.ts';
import { aTenant, type TestTenant } from '../support/a-tenant.ts';
import { aTicket } from '../support/a-ticket.ts';
import { openTestApp, theServices } from '../support/app.ts';
import { as, type Bearer, succeed } from '../support/client.ts';

openTestApp();

/** A note with a file, and its link for whoever asks. */
async function aNoteWithFile({ ana, marta }: TestTenant) {
  const { id: ticketId } = await aTicket(ana);
  await succeed(as(marta).addNote({ ticketId, body: 'Nota.', attachmentIds: [await uploads(marta, 'de la nota', 'nota.txt')] }));
  return { ticketId, ...(await fileOf(marta, ticketId)) };
}

async function fileOf(who: Bearer, id: string) {
  const ticket = await as(who).filesOfTicket({ id });
  const [file] = [...(ticket?.attachments ?? []), ...(ticket?.messages.nodes.flatMap(({ attachments }) => attachments) ?? [])];
  if (!file) throw new Error('There is no file.');
  return { id: file.id, link: file.downloadUrl };
}

const inFive = () => new Date(theServices().now().getTime() + 300_000);
const unknown = { status: 404, code: 'NOT_FOUND' };
const refusedWith = async (link: string | null | undefined) => {
  const { status, text } = await get(link);
  return { status, code: JSON.parse(text).errors[0].extensions.code };
};

test('is a download that no browser shows as a page, whatever it is called', async () => {
  const { ana } = await aTenant();
  const { id } = await aTicket(ana, { attachmentIds: [await uploads(ana, '<html><script>alert(1)</script>', 'informe "año" <b>.png')] });

  const { status, headers, text } = await get((await fileOf(ana, id)).link);

  expect([status, text]).toEqual([200, '<html><script>alert(1)</script>']);
  expect(headers.get('content-type')).toBe('text/plain; charset=utf-8');
  expect(headers.get('content-disposition')).toBe(`attachment; filename="informe \\"a\xf1o\\" <b>.png"`);
  expect(headers.get('x-content-type-options')).toBe('nosniff');
  expect(headers.get('content-security-policy')).toBe("default-src 'none'; sandbox");
  expect(headers.get('cache-control')).toBe('private, no-cache');
});

test('takes ranges, and tells its size without the bytes', async () => {
  const { ana } = await aTenant();
  const { id } = await aTicket(ana, { attachmentIds: [await uploads(ana, '0123456789')] });
  const { link } = await fileOf(ana, id);

  const answers = await Promise.all(
    ['bytes=2-4', 'bytes=-3', 'bytes=8-99', 'bytes=10-', 'bytes=0-1,4-5', 'lines=1-2', 'bytes=x'].map(async (range) => {
      const { status, headers, text } = await get(link, { range });
      return [range, status, headers.get('content-range'), status === 416 ? '' : text];
    }),
  );
  const head = await get(link, {}, 'HEAD');

  expect(answers).toEqual([
    ['bytes=2-4', 206, 'bytes 2-4/10', '234'],
    ['bytes=-3', 206, 'bytes 7-9/10', '789'],
    ['bytes=8-99', 206, 'bytes 8-9/10', '89'],
    ['bytes=10-', 416, 'bytes */10', ''],
    ['bytes=0-1,4-5', 200, null, '0123456789'],
    ['lines=1-2', 200, null, '0123456789'],
    ['bytes=x', 416, 'bytes */10', ''],
  ]);
  expect([head.status, head.headers.get('content-length'), head.text]).toEqual([200, '10', '']);
});

test('a range goes on with the same bytes only', async () => {
  const { ana } = await aTenant();
  const { id } = await aTicket(ana, { attachmentIds: [await uploads(ana, '0123456789')] });
  const { link } = await fileOf(ana, id);
  const etag = (await get(link)).headers.get('etag') ?? '';

  expect((await get(link, { range: 'bytes=5-', 'if-range': etag })).text).toBe('56789');
  expect((await get(link, { range: 'bytes=5-', 'if-range': '"another"' })).text).toBe('0123456789');
});

test('one answer for a link that was changed, has expired, is for something else, or leads to what its holder does not see', async () => {
  const [tenant, other] = await Promise.all([aTenant(), aTenant()]);
  const { id, link } = await aNoteWithFile(tenant);
  const [attachmentId, { ana, luis, marta }] = [requireId(id, 'Attachment'), tenant];
  const { sessionId: _, ...ofMarta } = marta.ctx;

  const links = [
    'files/download/none',
    `${link?.slice(0, -3)}abc`,
    fileLink(ofMarta, 'download', attachmentId, new Date(theServices().now().getTime() - 1_000)),
    fileLink(ofMarta, 'upload', attachmentId, inFive()).replace('upload', 'download'),
    fileLink(ofMarta, 'download', tenant.system.tenant.id, inFive()),
    fileLink(ana.ctx, 'download', attachmentId, inFive()),
    fileLink(luis.ctx, 'download', attachmentId, inFive()),
    fileLink(other.sofia.ctx, 'download', attachmentId, inFive()),
    fileLink({ ...ofMarta, tenant: other.system.tenant }, 'download', attachmentId, inFive()),
    fileLink({ ...ofMarta, services: { ...theServices(), secret: 'another secret that is as long as it must be' } }, 'download', attachmentId, inFive()),
  ];

  for (const one of links) expect(await refusedWith(one)).toEqual(unknown);
  expect((await get(fileLink(ofMarta, 'download', attachmentId, inFive()))).text).toBe('de la nota');
});

test('a link is good as it was signed only: another file, tenant, person or end in it is unknown, in the same words', async () => {
  const [tenant, other] = await Promise.all([aTenant(), aTenant()]);
  const { link } = await aNoteWithFile(tenant);
  const [head = '', claims = '', signature = ''] = (link ?? '').replace('files/download/', '').split('.');
  const signed = JSON.parse(Buffer.from(claims, 'base64url').toString());
  const changed = [
    { fid: requireId((await fileOf(tenant.marta, (await aNoteWithFile(tenant)).ticketId)).id, 'Attachment') },
    { tid: other.system.tenant.id },
    { sub: other.sofia.ctx.actor.id },
    { sub: tenant.sofia.ctx.actor.id },
    { exp: signed.exp + 3_600 },
    { aud: 'relevo:upload' },
  ].map((change) => `files/download/${head}.${Buffer.from(JSON.stringify({ ...signed, ...change })).toString('base64url')}.${signature}`);

  const answers = await Promise.all([...changed, 'files/download/none', 'files/download/a.b.c'].map((one) => get(one)));

  expect(new Set(answers.map(({ status, text }) => `${status} ${text}`)).size).toBe(1);
  expect(answers[0]?.status).toBe(404);
});

test('a right that was lost since is lost for the link too', async () => {
  const tenant = await aTenant();
  const { ana, marta, diego, sofia } = tenant;
  const { ticketId } = await aNoteWithFile(tenant);
  const { id: hidden } = await aTicket(ana, { queue: 'hardware', attachmentIds: [await uploads(ana)] });
  const [ofMarta, ofAna, ofDiego] = [await fileOf(marta, ticketId), await fileOf(ana, hidden), await fileOf(diego, ticketId)];

  await succeed(as(sofia).changeRole({ userId: marta.id, role: 'REQUESTER' }));
  await succeed(as(sofia).deactivateUser({ userId: diego.id }));
  await succeed(as(ana).signOut({}));

  for (const { link } of [ofMarta, ofAna, ofDiego]) expect(await refusedWith(link)).toEqual(unknown);
});

test('the address says nothing that a log of it could not keep, and is no page for other methods', async () => {
  const tenant = await aTenant();
  const { link } = await aNoteWithFile(tenant);

  const answer = await fetch(addressOf(link ?? ''), { method: 'POST', body: 'x' });

  expect(answer.status).toBe(404);
  expect(link).not.toMatch(/[?&]|nota/);
});
