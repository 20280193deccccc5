import { randomUUID } from 'node:crypto';
import { mkdtemp, readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { openDirectoryStore } from '../../src/storage/directory-store.ts';

const folder = await mkdtemp(join(tmpdir(), 'relevo-disk-turns-'));
const anObject = (tenantId: string) => ({ tenantId, objectId: randomUUID() });

function* pieces(count: number): Generator<Buffer> {
  for (let at = 0; at < count; at += 1) yield Buffer.alloc(65_536, 'x');
}

test('a desk that sends forty files at once waits for itself, and the file of another desk is safe before most of them', async () => {
  const store = openDirectoryStore(folder);
  const [many, other] = [randomUUID(), randomUUID()];
  let safe = 0;
  const sends = async () => {
    await store.write(anObject(many), Readable.from(pieces(16)), null);
    safe += 1;
  };
  const all = Array.from({ length: 40 }, sends);

  await store.write(anObject(other), Readable.from(pieces(16)), null);
  const before = safe;
  await Promise.all(all);

  expect(before).toBeLessThan(20);
  expect(safe).toBe(40);
});

test('bytes that end in the middle, or that nobody can take in, keep no turn', async () => {
  const store = openDirectoryStore(folder);
  const object = anObject(randomUUID());
  async function* cut(): AsyncGenerator<Buffer> {
    yield* pieces(3);
    throw new Error('The connection ended.');
  }
  const sent = Readable.from(pieces(3));

  await store.write(object, Readable.from(pieces(2)), null);
  await expect(store.write(object, sent, null)).rejects.toThrow('EEXIST');
  for (let times = 0; times < 3; times += 1) await expect(store.write(anObject(object.tenantId), Readable.from(cut()), null)).rejects.toThrow('ended');
  const last = anObject(object.tenantId);
  await store.write(last, Readable.from(['Entero.']), null);

  expect(sent.destroyed).toBe(true);
  const stored = (await store.read(last)) ?? expect.unreachable();
  expect(await text(stored)).toBe('Entero.');
  expect((await readdir(join(folder, object.tenantId), { recursive: true })).length).toBeGreaterThan(0);
});
