/** What a server of the bench is told while it runs. */
export type Order = { kind: 'tell'; payloads: string[] } | { kind: 'heap' };

/** Listens to the bench, which starts each server in a process of its own with `--expose-gc`. */
export function obey(tell: (payloads: string[]) => void): void {
  process.on('disconnect', () => process.exit());
  process.on('message', (order: Order) => {
    if (order.kind === 'tell') return tell(order.payloads);
    void heap().then((bytes) => process.send?.({ heap: bytes }));
  });
}

/** What is really held, once all that nobody holds is gone. */
async function heap(): Promise<number> {
  for (let round = 0; round < 4; round += 1) {
    globalThis.gc?.();
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return process.memoryUsage().heapUsed;
}

export function serving(port: number): void {
  process.send?.({ port });
}
