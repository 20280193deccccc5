import { connect, type Socket } from 'node:net';
import { theApp } from '../support/app.ts';
import type { Bearer } from '../support/client.ts';

export interface SlowReader {
  /** Resolves with the bytes that came until the end. */
  read(): Promise<number>;
}

/** Asks on a connection of its own, and takes no more of the answer than the operating system by itself. */
export async function aSlowReader(who: Bearer, query: string): Promise<SlowReader> {
  const { hostname, port } = new URL(theApp().url);
  const body = JSON.stringify({ query });
  const socket: Socket = connect(Number(port), hostname).on('error', () => undefined);
  const begun = new Promise((resolve) => socket.once('readable', resolve));
  const head = `POST /graphql HTTP/1.1\r\nhost: relevo\r\nauthorization: Bearer ${who.token}\r\ncontent-type: application/json\r\nconnection: close\r\n`;
  socket.write(`${head}content-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  await begun;
  return {
    async read() {
      let bytes = 0;
      socket.on('data', (part) => (bytes += part.length));
      await new Promise((resolve) => socket.once('close', resolve));
      return bytes;
    },
  };
}

/** Some twenty megabytes of one ticket, which no operating system takes by itself. */
export const longAnswer = (ticketId: string) =>
  `{ nodes(ids: [${Array.from({ length: 10 }, () => `"${ticketId}"`)}]) { ... on Ticket { ${Array.from({ length: 29 }, (_, at) => `d${at}: description`).join(' ')} } } }`;
