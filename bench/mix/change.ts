import { isGood, openConnection, requestOf } from '../load/http-client.ts';
import type { Case } from '../operations/operation.ts';
import { reply } from '../operations/reply.ts';

/** Answers to tickets of the tenant, so many a second at even distances, through a server that is not measured. Gives how many were written. */
export async function change(port: number, cases: readonly Case[], perSecond: number, ms: number): Promise<number> {
  if (perSecond === 0) return 0;
  const dialect = reply.dialects.relevo;
  const connections = await Promise.all(Array.from({ length: 4 }, () => openConnection(port)));
  const began = performance.now();
  let written = 0;
  const writeOn = async (lane: number) => {
    for (let at = lane; ; at += connections.length) {
      const dueAt = began + (at * 1_000) / perSecond;
      if (dueAt > began + ms) return;
      await new Promise((resolve) => setTimeout(resolve, Math.max(0, dueAt - performance.now())));
      const one = cases[at % cases.length] as Case;
      const answer = await connections[lane]?.ask(requestOf(dialect.path, one.token(), dialect.body(one)));
      if (!answer || !isGood(answer)) throw new Error(`A change failed: ${answer?.toString('utf8', 0, 1_000)}`);
      written += 1;
    }
  };
  await Promise.all(connections.map((_, lane) => writeOn(lane)));
  for (const connection of connections) connection.close();
  return written;
}
