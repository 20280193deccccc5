import { setTimeout as pause } from 'node:timers/promises';
import { CloseCode } from 'graphql-ws';
import { WebSocket } from 'ws';
import { initOf, subprotocol } from '../api/a-socket.ts';
import type { Asker } from '../reading/a-busy-tenant.ts';
import { theApp } from '../support/app.ts';
import { type Answer, faultOf } from './fault-of.ts';

/** How a message that is not the protocol may end a socket: see the API guide. 1007 is for texts that are no UTF-8. */
const documented = new Set([1007, 1009, 4400, 4401, 4403, 4409, 4429]);
const mostOpen = 20;
const patienceMs = 30_000;

interface Waiting {
  text: string;
  done(fault: string | null): void;
}

/** A socket of somebody, that must never close: operations go over it at once, and subscriptions stay open for a while. */
export class SocketToFuzz {
  readonly #ws: WebSocket;
  readonly #waiting = new Map<string, Waiting>();
  readonly #texts = new Map<string, string>();
  readonly #isAnonymous: boolean;
  readonly #onFault: (fault: string) => void;
  #asked = 0;
  #isClosing = false;

  private constructor(ws: WebSocket, isAnonymous: boolean, onFault: (fault: string) => void) {
    this.#ws = ws;
    this.#isAnonymous = isAnonymous;
    this.#onFault = onFault;
    ws.on('message', (text) => this.#read(String(text)));
    ws.on('close', (code, reason) => this.#closed(code, String(reason)));
  }

  static async open(asker: Asker | null, onFault: (fault: string) => void): Promise<SocketToFuzz> {
    return new SocketToFuzz(await connect(asker), asker === null, onFault);
  }

  get isOpen(): boolean {
    return this.#ws.readyState === WebSocket.OPEN;
  }

  /** Resolves at the end of the operation, and of a subscription at once: what is wrong with its results comes later, to `onFault`. */
  ask(payload: string, isSubscription: boolean): Promise<string | null> {
    this.#asked += 1;
    const id = `o${this.#asked}`;
    this.#texts.set(id, payload);
    const answered = isSubscription ? Promise.resolve(null) : this.#answerTo(id, payload);
    this.#ws.send(`{"id":"${id}","type":"subscribe","payload":${payload}}`);
    if (isSubscription) this.#endOldest();
    return answered;
  }

  close(): void {
    this.#isClosing = true;
    this.#ws.close();
  }

  #answerTo(id: string, text: string): Promise<string | null> {
    return new Promise((resolve) => {
      const late = setTimeout(() => done(`no answer over a socket within ${patienceMs} ms`), patienceMs);
      const done = (fault: string | null) => {
        clearTimeout(late);
        this.#waiting.delete(id);
        this.#texts.delete(id);
        resolve(fault);
      };
      this.#waiting.set(id, { text, done });
    });
  }

  #endOldest(): void {
    const live = [...this.#texts.keys()].filter((id) => !this.#waiting.has(id));
    for (const id of live.slice(0, -mostOpen)) {
      this.#ws.send(JSON.stringify({ id, type: 'complete' }));
      this.#texts.delete(id);
    }
  }

  #read(text: string): void {
    const { id, type, payload }: Answer = JSON.parse(text);
    if (type !== 'next' && type !== 'error' && type !== 'complete') return;
    const fault = type === 'complete' ? null : faultOf(type === 'error' ? { errors: payload } : payload);
    const told = fault && `${fault} over a socket\n${text.slice(0, 4_000)}`;
    const waiting = this.#waiting.get(id);
    if (waiting && (told || type !== 'next')) waiting.done(told);
    else if (told) this.#onFault(`${told}\n${this.#texts.get(id) ?? 'an operation that was ended'}`);
    if (type !== 'next') this.#texts.delete(id);
  }

  #closed(code: number, reason: string): void {
    const open = [...this.#texts.values()].slice(-20).join('\n');
    for (const { done } of this.#waiting.values()) done(null);
    // A socket without a credential is closed after a while, which on a busy machine come before the end.
    if (this.#isClosing || (this.#isAnonymous && code === 4403)) return;
    this.#onFault(`a socket was closed with ${code} ${reason}, with these operations open:\n${open}`);
  }
}

/** Sends a message that may be none on a socket of its own, which answers on or ends as documented. */
export async function faultOfMessage(asker: Asker | null, message: string | Buffer): Promise<string | null> {
  const ws = await connect(asker);
  const ended = new Promise<string | null>((resolve) => {
    const late = setTimeout(() => resolve('a socket neither answered nor closed'), patienceMs);
    const end = (fault: string | null) => resolve(fault) ?? clearTimeout(late);
    ws.on('close', (code, reason) => end(documented.has(code) ? null : `a socket was closed with ${code} ${reason}`));
    ws.on('message', (text) => {
      const { id, type, payload }: Answer = JSON.parse(String(text));
      const fault = type === 'complete' || type === 'pong' || type === 'ping' ? null : faultOf(type === 'error' ? { errors: payload } : payload);
      if (fault) end(`${fault} over a socket\n${text}`);
      if (id === 'probe' && type !== 'next') end(null);
    });
  });
  ws.send(message, { binary: false });
  ws.send('{"id":"probe","type":"subscribe","payload":{"query":"{ __typename }"}}');
  return ended.finally(() => ws.close());
}

const tryAgainLater = 1013;

/** A busy machine may take in the first message of a socket after the time that there is for it, however early it was sent, or find the credential too late: then another one is opened. */
async function connect(asker: Asker | null, tries = 5): Promise<WebSocket> {
  const ws = new WebSocket(`${theApp().url.replace('http', 'ws')}/graphql`, subprotocol);
  ws.on('error', () => undefined);
  await new Promise((resolve, reject) => ws.once('open', resolve).once('close', reject));
  ws.send(JSON.stringify(initOf(asker)));
  const closed = await new Promise<number | null>((resolve) => ws.once('message', () => resolve(null)).once('close', resolve));
  if (closed === null) return ws;
  if ([CloseCode.ConnectionInitialisationTimeout, tryAgainLater].includes(closed) && tries > 1) return pause(1_000).then(() => connect(asker, tries - 1));
  throw new Error(`Not let in: ${closed}`);
}
