import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, opendir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { DiskTurns } from './disk-turns.ts';
import type { FileStore, ListedObject, StoredObject } from './file-store.ts';

const note = 'note.json';

/** A directory, which the nodes may share: `<tenant>/<last two digits>/<object>`. Only ids that we made are part of a path. */
export function openDirectoryStore(directory: string): FileStore {
  const turns = new DiskTurns();
  const pathOf = ({ tenantId, objectId }: StoredObject) => join(directory, tenantId, objectId.slice(-2), objectId);
  return {
    async write(object, bytes) {
      try {
        await writeInTurns(turns, object.tenantId, pathOf(object), bytes);
      } catch (error) {
        // Anyone who sends them must not wait for somebody to take them.
        bytes.destroy();
        throw error;
      }
    },
    async read(object, range) {
      const file = await open(pathOf(object)).catch(nullIfMissing);
      return file && createReadStream('', { fd: file, ...range });
    },
    remove: (object) => rm(pathOf(object), { force: true }),
    list: () => listIn(directory),
    readNote: () => readFile(join(directory, note), 'utf8').catch(nullIfMissing),
    async writeNote(text) {
      await mkdir(directory, { recursive: true, mode: 0o700 });
      const written = join(directory, `${note}.${randomUUID()}`);
      await writeFile(written, text, { mode: 0o600 });
      await rename(written, join(directory, note));
    },
    close: () => undefined,
  };
}

/** Piece by piece; the turn is not kept while the next bytes are still on their way. */
async function writeInTurns(turns: DiskTurns, tenantId: string, path: string, bytes: Readable): Promise<void> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const file = await open(path, 'wx', 0o600);
  try {
    for await (const piece of bytes as AsyncIterable<Buffer>) await turns.run(tenantId, () => file.writeFile(piece));
    await turns.run(tenantId, () => file.datasync());
  } finally {
    await file.close();
  }
  await turns.run(tenantId, () => syncDirectory(dirname(path)));
}

/** So that the name of the file outlives a loss of power, like its bytes. */
async function syncDirectory(path: string): Promise<void> {
  const handle = await open(path);
  await handle.sync().finally(() => handle.close());
}

async function* listIn(directory: string): AsyncIterable<ListedObject> {
  for await (const tenantId of namesIn(directory)) {
    for await (const part of namesIn(join(directory, tenantId))) {
      for await (const objectId of namesIn(join(directory, tenantId, part))) {
        const found = await stat(join(directory, tenantId, part, objectId)).catch(nullIfMissing);
        if (found) yield { tenantId, objectId, writtenAt: found.mtime };
      }
    }
  }
}

async function* namesIn(path: string): AsyncIterable<string> {
  const entries = await opendir(path).catch(nullIfMissing);
  if (entries) for await (const { name } of entries) yield name;
}

function nullIfMissing(error: unknown): null {
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT' || code === 'ENOTDIR') return null;
  throw error;
}
