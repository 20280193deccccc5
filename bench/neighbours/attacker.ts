import { setPriority } from 'node:os';
import { WebSocket } from 'ws';
import { openConnection, requestOf } from '../load/http-client.ts';
import { attacks } from './attacks.ts';
import { askAndFetch, sendAndFetch } from './transfer.ts';

export interface AttackOrder {
  name: string;
  port: number;
  tokens: string[];
  ms: number;
}

/** How many answers the attacker got, by what they began with. */
export type AttackReport = { answers: number; refused: number };

/** The attacking process. It never waits and never gives up. Others go first at the processors: in life it has its own. */
setPriority(10);
process.on('message', async (order: AttackOrder) => process.send?.(await attack(order)));
process.on('disconnect', () => process.exit());

let index = 0;

async function attack({ name, port, tokens, ms }: AttackOrder): Promise<AttackReport> {
  const found = attacks.find((one) => one.name === name);
  if (!found) throw new Error(`There is no attack ${name}`);
  const [report, end] = [{ answers: 0, refused: 0 }, performance.now() + ms];
  const tokenAt = (at: number) => tokens[at % tokens.length] ?? '';
  const requests = Array.from({ length: 400 }, (_, at) => requestOf('/graphql', tokenAt(at), JSON.stringify(found.body(at))));
  const one = found.isSubscription ? subscribe : found.isTransfer || found.isLink ? transfer : ask;
  await Promise.all(Array.from({ length: found.connections }, (_, at) => one(at)));
  return report;

  function noteAnswer(text: string): void {
    report.answers += 1;
    if (text.includes('"errors":[{')) report.refused += 1;
  }

  async function ask(at: number): Promise<void> {
    while (performance.now() < end) {
      const connection = await openConnection(port);
      try {
        while (performance.now() < end) {
          index += 1;
          noteAnswer(String(await connection.ask(requests[(at + index) % requests.length] ?? Buffer.alloc(0))));
        }
      } catch {
        // The server closed the connection; the next one takes its place.
      } finally {
        connection.close();
      }
    }
  }

  async function transfer(at: number): Promise<void> {
    while (performance.now() < end) {
      index += 1;
      const isDone = await (found?.isLink ? askAndFetch(port, tokenAt(at), found.body(index)) : sendAndFetch(port, tokenAt(at), index)).catch(() => false);
      noteAnswer(isDone ? '' : '"errors":[{');
    }
  }

  async function subscribe(at: number): Promise<void> {
    const socket = new WebSocket(`ws://127.0.0.1:${port}/graphql`, 'graphql-transport-ws');
    socket.on('error', () => undefined);
    socket.on('message', (text) => {
      const { type } = JSON.parse(String(text));
      if (type === 'connection_ack') for (let operation = 0; operation < 50; operation += 1) follow(operation);
      else if (type === 'error') noteAnswer('"errors":[{');
      else if (type === 'next') noteAnswer('');
    });
    const follow = (operation: number) => {
      index += 1;
      socket.send(JSON.stringify({ id: `${operation}`, type: 'subscribe', payload: found!.body(index) }));
    };
    socket.on('open', () => socket.send(JSON.stringify({ type: 'connection_init', payload: { authorization: `Bearer ${tokenAt(at)}` } })));
    await new Promise((resolve) => setTimeout(resolve, Math.max(0, end - performance.now())));
    socket.terminate();
  }
}
