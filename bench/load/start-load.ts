import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Asked, Loaded } from './load.ts';

export interface Load {
  run(asked: Asked): Promise<Loaded>;
  stop(): void;
}

export function startLoad(): Load {
  const child = fork(join(import.meta.dirname, 'load.ts'), { serialization: 'advanced' });
  const run = async (asked: Asked) => {
    child.send(asked);
    const [loaded] = (await once(child, 'message')) as [Loaded];
    if (loaded.failure) throw new Error(`A request failed: ${loaded.failure}`);
    return loaded;
  };
  return { run, stop: () => child.disconnect() };
}
