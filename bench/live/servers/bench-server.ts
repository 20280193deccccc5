/** The commands to a bench server. */
export type Command = { kind: 'broadcast'; payloads: string[] } | { kind: 'heap' };

/** Handles the commands of the bench, which starts each server in its own process with `--expose-gc`. */
export function runBenchServer(broadcast: (payloads: string[]) => void): void {
  process.on('disconnect', () => process.exit());
  process.on('message', (command: Command) => {
    if (command.kind === 'broadcast') return broadcast(command.payloads);
    void memoryUse().then((bytes) => process.send?.(bytes));
  });
}

/** Memory in bytes. */
export interface MemoryUse {
  heap: number;
  /** Including buffers outside the heap. */
  all: number;
}

/** The memory in use after garbage collection. */
async function memoryUse(): Promise<MemoryUse> {
  for (let round = 0; round < 4; round += 1) {
    globalThis.gc?.();
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  const { heapUsed, external } = process.memoryUsage();
  return { heap: heapUsed, all: heapUsed + external };
}

export function reportPort(port: number): void {
  process.send?.({ port });
}
