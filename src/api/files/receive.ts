import { Readable } from 'node:stream';
import { appError } from '../../core/app-error.ts';
import { limits } from '../gate/limits.ts';

/** The bytes of an upload as they come, at most and at least as many as were announced; `keep` is given the first ones. The request itself stays open for an answer. */
export function bytesOfUpload(request: Readable, size: number, keep: (chunk: Uint8Array) => void, idleMs: number = limits.maxUploadIdleMs): Readable {
  return Readable.from(counted(request, size, keep, idleMs), { objectMode: false });
}

async function* counted(request: Readable, size: number, keep: (chunk: Uint8Array) => void, idleMs: number): AsyncGenerator<Uint8Array> {
  const chunks = request.iterator({ destroyOnReturn: false }) as AsyncIterableIterator<Uint8Array>;
  for (let received = 0; ; ) {
    const { done, value } = await inTime(chunks.next(), idleMs);
    if (done) return received === size ? undefined : wrongSize(size);
    received += value.length;
    if (received > size) wrongSize(size);
    keep(value);
    yield value;
  }
}

async function inTime<Answer>(next: Promise<Answer>, ms: number): Promise<Answer> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(appError('BAD_USER_INPUT', 'The bytes do not come any more.', { http: { status: 408 } })), ms);
  });
  return Promise.race([next.catch(cut), late]).finally(() => clearTimeout(timer));
}

/** Nobody is there to read it; it keeps the log from calling it a fault of ours. */
function cut(): never {
  throw appError('BAD_USER_INPUT', 'The connection ended before all bytes had come.', { http: { status: 400 } });
}

export function wrongSize(size: number): never {
  throw appError('BAD_USER_INPUT', `The file must have the ${size} bytes that were announced.`, { http: { status: 400 } });
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
