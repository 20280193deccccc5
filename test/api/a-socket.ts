import { type ClientOptions, WebSocket } from 'ws';
import { theApp } from '../support/app.ts';
import type { Bearer } from '../support/client.ts';

// biome-ignore lint/suspicious/noExplicitAny: whatever the server said, to be looked at
type Message = Record<string, any>;

/** A bare socket that sends texts, and remembers what it received and how it ended. */
export interface BareSocket {
  ws: WebSocket;
  ended: Promise<{ code: number; reason: string }>;
  say(message: unknown): void;
  /** The next message that was not read yet. */
  hear(): Promise<Message>;
  ask(query: string, variables?: unknown, more?: object): Promise<Message>;
}

export const subprotocol = 'graphql-transport-ws';
export const initOf = (who: Bearer | null) => ({ type: 'connection_init', payload: who ? { authorization: `Bearer ${who.token}` } : undefined });

export async function aBareSocket(protocols: string[] = [subprotocol], options: ClientOptions = {}, url = theApp().url): Promise<BareSocket> {
  const ws = new WebSocket(`${url.replace('http', 'ws')}/graphql`, protocols, options);
  const heard: Message[] = [];
  const waiting: ((message: Message) => void)[] = [];
  ws.on('message', (text) => {
    const message = JSON.parse(String(text)) as Message;
    const first = waiting.shift();
    first ? first(message) : heard.push(message);
  });
  const ended = new Promise<{ code: number; reason: string }>((resolve) => ws.on('close', (code, reason) => resolve({ code, reason: String(reason) })));
  const hear = () => new Promise<Message>((resolve) => (heard.length > 0 ? resolve(heard.shift() as Message) : waiting.push(resolve)));
  const say = (message: unknown) => ws.send(typeof message === 'string' || Buffer.isBuffer(message) ? message : JSON.stringify(message));
  let asked = 0;
  const ask = (query: string, variables?: unknown, more: object = {}) => {
    asked += 1;
    say({ id: `ask-${asked}`, type: 'subscribe', payload: { query, variables, ...more } });
    return hear();
  };
  await new Promise((resolve, reject) => ws.once('open', resolve).once('error', reject));
  ws.on('error', () => undefined);
  return { ws, ended, say, hear, ask };
}

/** The same, come in. */
export async function aSocketOf(who: Bearer | null): Promise<BareSocket> {
  const socket = await aBareSocket();
  socket.say(initOf(who));
  const { type } = await socket.hear();
  if (type !== 'connection_ack') throw new Error(`Not let in: ${type}`);
  return socket;
}
