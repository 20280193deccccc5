import { Readable } from 'node:stream';
import { appError } from '../../core/app-error.ts';
import { errorTexts } from '../../core/error-texts.ts';
import { filled } from '../../core/in-languages.ts';
import { limits } from '../gate/limits.ts';

/** The bytes of an upload as they come, at most and at least as many as were announced. The request itself stays open for an answer. */
export async function* bytesOfUpload(request: Readable, size: number, idleMs?: number): AsyncGenerator<Uint8Array> {
  let received = 0;
  for await (const chunk of bytesOfRequest(request, size, size, idleMs)) {
    received += chunk.length;
    yield chunk;
  }
  if (received !== size) wrongSize(size);
}

/** The bytes of a request as they come, so many at most. */
export async function* bytesOfRequest(
  request: Readable,
  most: number,
  size: number,
  idleMs: number = limits.maxUploadIdleMs,
): AsyncGenerator<Uint8Array, undefined> {
  const chunks = request.iterator({ destroyOnReturn: false }) as AsyncIterableIterator<Uint8Array>;
  for (let received = 0; ; ) {
    const { done, value } = await inTime(chunks.next(), idleMs);
    if (done) return;
    received += value.length;
    if (received > most) wrongSize(size);
    yield value;
  }
}

/** The same bytes in parts of some megabytes. A part ends where the bytes end, for whatever reason; the fault comes once it has been taken in. */
export async function* inParts(chunks: AsyncIterator<Uint8Array, undefined>, partBytes: number): AsyncGenerator<AsyncIterable<Uint8Array>> {
  let fault: unknown;
  const take = () =>
    chunks.next().catch((error: unknown) => {
      fault = error;
      return { done: true as const, value: undefined };
    });
  let next = await take();
  async function* part(): AsyncGenerator<Uint8Array> {
    for (let bytes = 0; !next.done && bytes < partBytes; next = await take()) {
      bytes += next.value.length;
      yield next.value;
    }
  }
  while (!next.done) yield part();
  if (fault) throw fault;
}

async function inTime<Answer>(next: Promise<Answer>, ms: number): Promise<Answer> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(appError('BAD_USER_INPUT', errorTexts.fileStopped, { http: { status: 408 } })), ms);
  });
  return Promise.race([next.catch(cut), late]).finally(() => clearTimeout(timer));
}

/** Nobody is there to read it; it keeps the log from calling it a fault of ours. */
function cut(): never {
  throw appError('BAD_USER_INPUT', errorTexts.fileCutShort, { http: { status: 400 } });
}

export function wrongSize(size: number): never {
  throw appError('BAD_USER_INPUT', filled(errorTexts.fileOfOtherSize, { size }), { http: { status: 400 } });
}

/** What nobody reads would keep the client from reading the answer; only so much is taken in. */
export async function discard(request: Readable): Promise<void> {
  const stop = AbortSignal.timeout(1_000);
  let left = limits.maxBodyBytes;
  const rest = request.iterator({ destroyOnReturn: false }) as AsyncIterableIterator<Uint8Array>;
  const stopped = new Promise<{ done: true }>((resolve) => stop.addEventListener('abort', () => resolve({ done: true })));
  while (left > 0 && !request.destroyed) {
    const next = await Promise.race([rest.next(), stopped]).catch(() => ({ done: true as const }));
    if (next.done) return;
    left -= next.value.length;
  }
}
