import { connect } from 'node:net';
import { expect, test } from 'vitest';
import { addressOf, get, put } from '../support/a-file.ts';
import { aTenant, type Person } from '../support/a-tenant.ts';
import { aTicket } from '../support/a-ticket.ts';
import { files, openTestApp } from '../support/app.ts';
import { as, refusalsOf, succeed } from '../support/client.ts';
import { objectsIn } from './objects-in.ts';

openTestApp();

const begins = async (who: Person, size: number) => (await succeed(as(who).beginUpload({ name: 'a.bin', size }))).upload;

/** Sends the head of the request and so many bytes; then the connection is cut, or left open until it is answered or ended. */
function send(link: string, size: number, bytes: number, then: 'cut' | 'wait'): Promise<string> {
  const { hostname, port, pathname } = new URL(addressOf(link));
  return new Promise((resolve) => {
    let answer = '';
    const socket = connect(Number(port), hostname);
    socket.on('data', (data) => {
      answer += data;
    });
    socket.on('error', () => undefined).on('close', () => resolve(answer));
    socket.write(`PUT ${pathname} HTTP/1.1\r\nhost: relevo\r\ncontent-length: ${size}\r\n\r\n`);
    socket.write('x'.repeat(bytes), () => then === 'cut' && setTimeout(() => socket.destroy(), 20));
  });
}

const untilNone = async (tenantId: string) => {
  while ((await objectsIn(files, tenantId)) > 0) await new Promise((resolve) => setTimeout(resolve, 20));
};

test('an upload that is cut, at whatever byte, leaves nothing and can be sent again', async () => {
  const { ana, system } = await aTenant();
  const { id: ticketId } = await aTicket(ana);
  const upload = await begins(ana, 200);

  for (let bytes = 0; bytes < 200; bytes += 10) await send(upload.url, 200, bytes, 'cut');
  await untilNone(system.tenant.id);
  const refused = await refusalsOf(as(ana).replyToTicket({ ticketId, body: 'B', attachmentIds: [upload.id] }));

  expect(refused).toEqual(['NOT_UPLOADED']);
  expect(await put(upload.url, 'y'.repeat(200))).toBe(204);
  await succeed(as(ana).replyToTicket({ ticketId, body: 'B', attachmentIds: [upload.id] }));
  const [message] = (await as(ana).filesOfTicket({ id: ticketId }))?.messages.nodes ?? [];
  expect((await get(message?.attachments[0]?.downloadUrl)).text).toBe('y'.repeat(200));
});

test('an upload whose bytes do not come is ended with an answer', async () => {
  const { ana, system } = await aTenant();
  const upload = await begins(ana, 200);

  const answer = await send(upload.url, 200, 50, 'wait');

  expect(answer).toContain('408 Request Timeout');
  await untilNone(system.tenant.id);
});
