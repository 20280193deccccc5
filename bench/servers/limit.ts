import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Pool, type PoolConfig } from 'pg';
import { v7 } from 'uuid';
import { knownTokens } from './known-tokens.ts';
import { reads, reply, replyEvent } from './limit-statements.ts';
import { serves, told } from './served.ts';

/** What Node and PostgreSQL can do at most: no framework, one statement by hand, its JSON passed on as it comes, one round trip. */
interface Step {
  name: string;
  text: string;
  values: unknown[];
}

const { serverUrl, ownerUrl, secret, pool: max } = told();
const whoIs = await knownTokens(secret);
const pooled: PoolConfig & { pipeline: boolean } = { connectionString: serverUrl, max, pipeline: true };
const pool = new Pool(pooled);
const ownersPool = new Pool({ ...pooled, connectionString: ownerUrl });

const server = createServer((request, response) => {
  answer(request).then(
    (json) => send(response, 200, json),
    (error: Error) => send(response, 500, JSON.stringify({ errors: [{ message: error.message }] })),
  );
});
server.listen(0, '127.0.0.1', () => serves((server.address() as AddressInfo).port));

function send(response: ServerResponse, status: number, json: string): void {
  response.writeHead(status, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(json) }).end(json);
}

/** Whatever the body says, the tenant and the agent are those of the token. */
async function answer(request: IncomingMessage): Promise<string> {
  const { tenantId, principalId } = whoIs(request.headers.authorization);
  const path = request.url ?? '';
  const [, , ...rest] = JSON.parse(await bodyOf(request)) as unknown[];
  if (path === '/reply') return replied(tenantId, principalId, ...(rest as [string, string]));
  if (path.startsWith('/search')) return searched(path, tenantId, rest);
  return piped(tenantId, 'begin read only', [{ name: path, text: reads[path] ?? '', values: [tenantId, principalId, ...rest] }]);
}

function searched(path: string, tenantId: string, rest: unknown[]): Promise<string> {
  const step = { name: path, text: reads[path] ?? '', values: [tenantId, ...rest] };
  return piped(tenantId, 'begin read only', [step], path === '/search-outside' ? ownersPool : pool);
}

function replied(tenantId: string, actorId: string, ticketId: string, words: string): Promise<string> {
  const at = new Date();
  const [messageId, eventId] = [v7(), v7()];
  return piped(tenantId, 'begin', [
    { name: 'reply', text: reply, values: [tenantId, actorId, ticketId, words, messageId, at] },
    { name: 'reply-event', text: replyEvent, values: [tenantId, actorId, ticketId, messageId, eventId, at] },
  ]);
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString();
}

async function piped(tenantId: string, begin: string, steps: Step[], from = pool): Promise<string> {
  const client = await from.connect();
  try {
    const setTenant = { name: 'tenant', text: 'select set_tenant($1)', values: [tenantId] };
    const [, , read] = await Promise.all([client.query(begin), client.query(setTenant), ...steps.map((rule) => client.query(rule)), client.query('commit')]);
    return read?.rows[0]?.json ?? 'null';
  } finally {
    client.release();
  }
}
