/** What a server of the bench is told while it runs. */
export type Order = { kind: 'tell'; payloads: string[] } | { kind: 'heap' };

/** Listens to the bench, which starts each server in a process of its own with `--expose-gc`. */
export function obey(tell: (payloads: string[]) => void): void {
  process.on('disconnect', () => process.exit());
  process.on('message', (order: Order) => {
    if (order.kind === 'tell') return tell(order.payloads);
    void held().then((bytes) => process.send?.(bytes));
  });
}

/** Bytes. */
export interface Held {
  heap: number;
  /** With the buffers beside it. */
  all: number;
}

/** What is really held, once all that nobody holds is gone. */
async function held(): Promise<Held> {
  for (let round = 0; round < 4; round += 1) {
    globalThis.gc?.();
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  const { heapUsed, external } = process.memoryUsage();
  return { heap: heapUsed, all: heapUsed + external };
}

export function serving(port: number): void {
  process.send?.({ port });
}
