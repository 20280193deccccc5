import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { finishUpload } from '../../attachments/finish-upload.ts';
import { headBytes, mediaTypeOf } from '../../attachments/media-type.ts';
import type { Services } from '../../core/context.ts';
import type { StoredObject } from '../../storage/file-store.ts';
import { arrivedBefore, full, type OpenedUpload } from './open-upload.ts';

/** Writes the whole file, and then the row that names it. Each attempt writes an object of its own, so none can change the bytes of another. */
export async function storeFile(services: Services, { link, begun }: OpenedUpload, bytes: AsyncIterable<Uint8Array>, offset?: number): Promise<void> {
  const object = newObject(link);
  const head = new Head();
  await writeObject(services, object, head.of(bytes), begun.size);
  await nameFile(services, link, { object, head, offset });
}

/** Where it fails, nothing of it is kept. */
export async function writeObject(
  { storage: { store } }: Services,
  object: StoredObject,
  bytes: AsyncIterable<Uint8Array>,
  size: number | null,
): Promise<void> {
  const readable = Readable.from(bytes, { objectMode: false });
  await store.write(object, readable, size).catch((error: unknown) => store.remove(object).then(() => Promise.reject(error)));
}

export const newObject = ({ tenantId }: { tenantId: string }): StoredObject => ({ tenantId, objectId: randomUUID() });

interface Stored {
  object: StoredObject;
  head: Head;
  offset: number | undefined;
}

/** Where the answer of the database was lost, the row may name the object all the same: it is asked once more, and the object stays. */
async function nameFile(services: Services, link: OpenedUpload['link'], { object, head, offset }: Stored): Promise<void> {
  const mediaType = await mediaTypeOf(head.bytes());
  const finish = () => finishUpload(services, link, { objectId: object.objectId, mediaType, ...(offset === undefined ? {} : { offset }) });
  const outcome = await finish().catch(finish);
  if (outcome === 'STORED') return;
  await services.storage.store.remove(object);
  if (outcome === 'FULL') full();
  arrivedBefore();
}

/** The first bytes of a file, by which its type is found. */
class Head {
  readonly #chunks: Uint8Array[] = [];
  #kept = 0;

  async *of(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    for await (const chunk of bytes) {
      if (this.#kept < headBytes) this.#chunks.push(chunk.subarray(0, headBytes - this.#kept).slice());
      this.#kept += chunk.length;
      yield chunk;
    }
  }

  bytes(): Buffer {
    return Buffer.concat(this.#chunks);
  }
}
