import sharp, { type Metadata, type Sharp } from 'sharp';
import { expect, inject, test } from 'vitest';
import { examineFiles } from '../../src/attachments/examine-files.ts';
import { purgeUploads } from '../../src/attachments/purge-uploads.ts';
import { addressOf, get, uploads } from '../support/a-file.ts';
import { aTenant, type Person, type TestTenant } from '../support/a-tenant.ts';
import { aTicket } from '../support/a-ticket.ts';
import { files, openTestApp, theServices } from '../support/app.ts';
import { as } from '../support/client.ts';
import { makeDatabase } from '../support/one-postgres.ts';
import { objectsIn } from './objects-in.ts';

/** Its own, since what is purged is that of every desk. */
const urls = await makeDatabase(inject('urls').superuser, 'relevo_thumbnails');
openTestApp({ databaseUrl: urls.server, databaseDirectUrl: urls.owner });

const never = new AbortController().signal;
const aPicture = (width: number, height: number) => sharp({ create: { width, height, channels: 3, background: 'red' } });
const bytesOf = async (picture: Sharp) => new Uint8Array(await picture.toBuffer());

async function thumbnailOf(ana: Person, content: Uint8Array<ArrayBuffer> | string): Promise<string | null | undefined> {
  const { id } = await aTicket(ana, { attachmentIds: [await uploads(ana, content)] });
  await examineFiles(theServices(), never);
  return (await as(ana).filesOfTicket({ id }))?.attachments[0]?.thumbnailUrl;
}

async function metadataOf(link: string): Promise<Metadata> {
  return sharp(Buffer.from(await (await fetch(addressOf(link))).arrayBuffer())).metadata();
}

test('a picture is given small, upright, and without what the camera told', async () => {
  const { ana } = await aTenant();
  const photo = await bytesOf(
    aPicture(1_200, 600)
      .jpeg()
      .withExif({ IFD0: { Copyright: 'Ana', Orientation: '6' } })
      .withMetadata({ orientation: 6 }),
  );

  const link = await thumbnailOf(ana, photo);

  expect(Object.keys(await sharp(photo).metadata())).toContain('exif');
  const { format, width, height, exif } = await metadataOf(link ?? '');
  expect({ format, width, height, exif }).toEqual({ format: 'webp', width: 160, height: 320, exif: undefined });
  expect((await get(link)).headers.get('content-type')).toBe('image/webp');
});

test.each([
  ['a text', async () => 'Hola.'],
  ['a picture that is cut in the middle', async () => (await bytesOf(aPicture(800, 800).png({ compressionLevel: 0 }))).slice(0, 50_000)],
  ['a picture that says it is very large', async () => bytesOf(aPicture(9_000, 9_000).png())],
  ['a drawing with a script', async () => '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>alert(1)</script></svg>'],
])('%s has none, and can be downloaded', async (_row, content) => {
  const { ana } = await aTenant();

  expect(await thumbnailOf(ana, await content())).toBeNull();
});

test('the link is for whoever sees the file, and for the small picture alone', async () => {
  const { ana, luis } = await aTenant();
  const link = (await thumbnailOf(ana, await bytesOf(aPicture(900, 900).png()))) ?? '';

  expect((await get(link.replace('thumbnail', 'download'))).status).toBe(404);
  expect((await get(link)).status).toBe(200);
  expect((await as(luis).tickets()).nodes).toEqual([]);
});

test('what is purged takes its small picture with it', async () => {
  const { ana, system }: TestTenant = await aTenant();
  await uploads(ana, await bytesOf(aPicture(900, 900).png()));
  await examineFiles(theServices(), never);
  const before = await objectsIn(files, system.tenant.id);

  await purgeUploads({ ...theServices(), now: () => new Date(Date.now() + 26 * 3_600_000) }, never);

  expect([before, await objectsIn(files, system.tenant.id)]).toEqual([2, 0]);
});
