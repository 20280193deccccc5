import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { LoadRequest, LoadResult } from './load.ts';

export interface Load {
  run(request: LoadRequest): Promise<LoadResult>;
  stop(): void;
}

export function startLoad(): Load {
  const child = fork(join(import.meta.dirname, 'load.ts'), { serialization: 'advanced' });
  const run = async (request: LoadRequest) => {
    child.send(request);
    const [loaded] = (await once(child, 'message')) as [LoadResult];
    if (loaded.failure) throw new Error(`A request failed: ${loaded.failure}`);
    return loaded;
  };
  return { run, stop: () => child.disconnect() };
}
