import { addressOf, bytesOf } from '../support/a-file.ts';
import { as, type Bearer, succeed } from '../support/client.ts';

export interface HeldUpload {
  /** Sends the other half. */
  release(): void;
  status: Promise<number>;
}

/** An upload of ten bytes that stays open after its first half. */
export async function holdUpload(who: Bearer): Promise<HeldUpload> {
  const { upload } = await succeed(as(who).beginUpload({ name: 'a', size: 10 }));
  const { promise: waiting, resolve: release } = Promise.withResolvers<void>();
  const body = new ReadableStream({
    async start(controller) {
      controller.enqueue(bytesOf('12345'));
      await waiting;
      controller.enqueue(bytesOf('67890'));
      controller.close();
    },
  });
  const answer = fetch(addressOf(upload.url), { method: 'PUT', body, duplex: 'half' } as RequestInit);
  return { release, status: answer.then(({ status }) => status) };
}
