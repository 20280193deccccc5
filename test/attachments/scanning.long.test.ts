import { deflateRawSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { examineFiles } from '../../src/attachments/examine-files.ts';
import { fileLink } from '../../src/attachments/file-link.ts';
import { requireId } from '../../src/core/ids.ts';
import { scanWithClamd } from '../../src/storage/clamd.ts';
import { aZip } from '../mail/incoming/a-zip.ts';
import { get, uploads } from '../support/a-file.ts';
import { aTenant, type Person } from '../support/a-tenant.ts';
import { aTicket } from '../support/a-ticket.ts';
import { openTestApp, theServices } from '../support/app.ts';
import { as, succeed } from '../support/client.ts';
import { historyOf } from '../support/history.ts';
import { makeDatabase } from '../support/one-postgres.ts';
import { freePort } from '../support/outside-server.ts';
import { aClamd, type Clamd, eicar, hasNoClamd } from './a-clamd.ts';

const never = new AbortController().signal;
const nowhere = await freePort();
/** Its own, since what is examined is that of every desk. */
const urls = await makeDatabase(inject('urls').superuser, 'relevo_scanned');
openTestApp({ databaseUrl: urls.server, databaseDirectUrl: urls.owner, clamdUrl: `tcp://127.0.0.1:${nowhere}` });

async function aTicketWith(ana: Person, content: string | Uint8Array<ArrayBuffer>): Promise<string> {
  return (await aTicket(ana, { attachmentIds: [await uploads(ana, content)] })).id;
}

async function fileOf(ana: Person, ticketId: string) {
  const { id = '', scan, downloadUrl } = (await as(ana).filesOfTicket({ id: ticketId }))?.attachments[0] ?? {};
  const link = fileLink(ana.ctx, 'download', requireId(id, 'Attachment'), new Date(theServices().now().getTime() + 60_000));
  return { scan, hasLink: downloadUrl !== null, status: (await get(link)).status };
}

const pending = { scan: 'PENDING', hasLink: false, status: 404 };

test('while the scanner is away a file waits, and nobody gets it', async () => {
  const { ana } = await aTenant();
  const ticketId = await aTicketWith(ana, 'Hola.');

  await examineFiles(theServices(), never);

  expect(await fileOf(ana, ticketId)).toEqual(pending);
});

describe.skipIf(hasNoClamd)('with the daemon of ClamAV', () => {
  let clamd: Clamd;
  beforeAll(async () => {
    clamd = await aClamd();
  }, 60_000);
  afterAll(() => clamd?.remove());

  const examine = () => examineFiles({ ...theServices(), storage: { ...theServices().storage, scan: scanWithClamd(clamd.url) } }, never);

  test('a bomb is scanned within the limits of the daemon, which goes on', async () => {
    const { ana } = await aTenant();
    const inside = deflateRawSync(Buffer.alloc(64_000_000));
    const bomb = aZip(Array.from({ length: 10 }, (_, at) => ({ name: `${at}.bin`, deflated: inside, size: 64_000_000 })));
    const [bombed, clean] = [await aTicketWith(ana, new Uint8Array(bomb)), await aTicketWith(ana, 'Hola.')];

    await examine();

    expect(['CLEAN', 'INFECTED']).toContain((await fileOf(ana, bombed)).scan);
    expect(await fileOf(ana, clean)).toMatchObject({ scan: 'CLEAN' });
  }, 120_000);

  test('what is clean is given, a virus is not, whatever it is called or how it came', async () => {
    const { ana } = await aTenant();
    const [clean, virus, within] = [await aTicketWith(ana, 'Hola.'), await aTicketWith(ana, eicar), await aTicketWith(ana, `${'x'.repeat(200_000)}${eicar}`)];
    const before = await fileOf(ana, clean);

    await examine();

    expect(before).toEqual(pending);
    expect(await fileOf(ana, clean)).toEqual({ scan: 'CLEAN', hasLink: true, status: 200 });
    for (const one of [virus, within]) expect(await fileOf(ana, one)).toEqual({ scan: 'INFECTED', hasLink: false, status: 404 });
  });

  test('what waited while it was away is scanned once it is back; two workers at once do no harm', async () => {
    const { ana } = await aTenant();
    const ticketIds = [await aTicketWith(ana, 'Hola.'), await aTicketWith(ana, eicar)];
    await clamd.stop();
    await examine();
    const away = await Promise.all(ticketIds.map((id) => fileOf(ana, id)));
    await clamd.start();

    await Promise.all([examine(), examine()]);

    expect(away).toEqual([pending, pending]);
    expect((await Promise.all(ticketIds.map((id) => fileOf(ana, id)))).map(({ scan }) => scan)).toEqual(['CLEAN', 'INFECTED']);
  });

  test('what is larger than it takes is given to nobody, and the files behind it are scanned', async () => {
    const { ana } = await aTenant();
    const [large, small] = [await aTicketWith(ana, new Uint8Array(3_000_000)), await aTicketWith(ana, 'Hola.')];

    await examine();

    expect(await fileOf(ana, large)).toEqual(pending);
    expect(await fileOf(ana, small)).toMatchObject({ scan: 'CLEAN', status: 200 });
  });

  test('who sees what an infected file hangs on is told, once; of one that is named later nobody need be', async () => {
    const { ana, marta, diego } = await aTenant();
    const { id: ticketId } = await aTicket(ana, { attachmentIds: [await uploads(ana, eicar)] });
    await succeed(as(marta).replyToTicket({ ticketId, body: 'R', attachmentIds: [await uploads(marta, eicar), await uploads(marta, 'Hola.')] }));
    await succeed(as(marta).addNote({ ticketId, body: 'N', attachmentIds: [await uploads(marta, eicar)] }));
    const unnamed = await uploads(ana, eicar);

    await Promise.all([examine(), examine()]);
    await succeed(as(ana).replyToTicket({ ticketId, body: 'Después.', attachmentIds: [unnamed] }));
    await examine();

    const heard = async (who: Person) => (await historyOf(who, ticketId)).filter(({ type }) => type === 'attachment.infected');
    expect([(await heard(ana)).length, (await heard(diego)).length]).toEqual([2, 3]);
  });
});
