import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { root } from '../../src/core/root.ts';
import { addressOf } from '../support/a-file.ts';
import { aTenant } from '../support/a-tenant.ts';
import { openTestApp } from '../support/app.ts';
import { as, succeed } from '../support/client.ts';
import { installClients } from './tools.ts';

openTestApp();
beforeAll(installClients, 240_000);

type Send = (uploadUrl: string, content: Buffer, goneAfter: number) => Promise<{ offsets: number[]; statuses: number[] }>;

test('tus-js-client goes on where it was cut, at the address of an upload', async () => {
  const { sendWithTus } = (await import(join(root, 'test/clients/with-tus.ts'))) as { sendWithTus: Send };
  const { ana } = await aTenant();
  const content = Buffer.from(new Uint8Array(5_300_000).map((_, index) => (index * 7) % 251));
  const { upload } = await succeed(as(ana).beginUpload({ name: 'a.bin', size: content.length }));

  const { offsets, statuses } = await sendWithTus(addressOf(upload.url), content, 2_000_000);

  expect(offsets[0]).toBe(0);
  expect(offsets.at(-1)).toBeGreaterThanOrEqual(2_000_000);
  expect(statuses.filter((status) => status >= 400 && status !== 409)).toEqual([]);
  const { ticket } = await succeed(as(ana).openTicket({ subject: 'S', description: 'D', attachmentIds: [upload.id] }));
  const [attachment] = (await as(ana).filesOfTicket({ id: ticket.id }))?.attachments ?? [];
  expect(Buffer.from(await (await fetch(addressOf(attachment?.downloadUrl ?? ''))).arrayBuffer()).equals(content)).toBe(true);
});
