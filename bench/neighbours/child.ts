import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

export interface Child<Order, Report> {
  run(order: Order): Promise<Report>;
  stop(): void;
}

/** A process of its own, which answers each order with one report. */
export function startChild<Order extends object, Report>(file: 'attacker.ts' | 'mailer.ts' | 'neighbour.ts'): Child<Order, Report> {
  const child = fork(join(import.meta.dirname, file), { serialization: 'advanced' });
  const run = async (order: Order) => {
    child.send(order);
    const [report] = (await once(child, 'message')) as [Report];
    return report;
  };
  return { run, stop: () => child.disconnect() };
}
