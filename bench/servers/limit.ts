import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Pool, type PoolConfig } from 'pg';
import { v7 } from 'uuid';
import { keepQuestion, reads, reply, replyEvent, replyMails, replyNotifications, replyWords, suggest } from './limit-statements.ts';
import { readServerOptions, reportPort } from './server-options.ts';
import { tokenVerifier } from './verify-token.ts';

/** The limit of Node and PostgreSQL: no framework, one hand-written statement and one round trip, whose JSON is sent unchanged. */
interface NamedStatement {
  name: string;
  text: string;
  values: unknown[];
}

const { serverUrl, ownerUrl, secret, pool: max } = readServerOptions();
const verifyToken = await tokenVerifier(secret);
const pooled: PoolConfig & { pipeline: boolean } = { connectionString: serverUrl, max, pipeline: true };
const pool = new Pool(pooled);
const ownersPool = new Pool({ ...pooled, connectionString: ownerUrl });

const server = createServer((request, response) => {
  answer(request).then(
    (json) => send(response, 200, json),
    (error: Error) => send(response, 500, JSON.stringify({ errors: [{ message: error.message }] })),
  );
});
server.listen(0, '127.0.0.1', () => reportPort((server.address() as AddressInfo).port));

function send(response: ServerResponse, status: number, json: string): void {
  response.writeHead(status, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(json) }).end(json);
}

/** The tenant and the agent come from the token, whatever the body contains. */
async function answer(request: IncomingMessage): Promise<string> {
  const { tenantId, principalId } = verifyToken(request.headers.authorization);
  const path = request.url ?? '';
  const [, , ...rest] = JSON.parse(await bodyOf(request)) as unknown[];
  if (path.endsWith('reply')) return runReply(path, tenantId, principalId, ...(rest as [string, string]));
  if (path === '/suggest') return runSuggest(tenantId, principalId, ...(rest as [string]));
  if (path.startsWith('/search')) return runSearch(path, tenantId, rest);
  return runPipelined(tenantId, 'begin read only', [{ name: path, text: reads[path] ?? '', values: [tenantId, principalId, ...rest] }], poolFor(path));
}

/** Row-level security does not apply to the owner of the tables. */
function poolFor(path: string): Pool {
  return path.endsWith('-outside') ? ownersPool : pool;
}

function runSearch(path: string, tenantId: string, rest: unknown[]): Promise<string> {
  const statement = { name: path, text: reads[path] ?? '', values: [tenantId, ...rest] };
  return runPipelined(tenantId, 'begin read only', [statement], poolFor(path));
}

function runReply(path: string, tenantId: string, actorId: string, ticketId: string, words: string): Promise<string> {
  const at = new Date();
  const [messageId, eventId] = [v7(), v7()];
  const [first, event] = [
    { name: 'reply', text: reply, values: [tenantId, actorId, ticketId, words, messageId, at] },
    { name: 'reply-event', text: replyEvent, values: [tenantId, actorId, ticketId, messageId, eventId, at] },
  ];
  if (path === '/reply') return runPipelined(tenantId, 'begin', [first, event]);
  return runPipelined(tenantId, 'begin', [
    first,
    { name: 'reply-words', text: replyWords, values: [tenantId, messageId] },
    event,
    { name: 'reply-notifications', text: replyNotifications, values: [tenantId, ticketId, actorId, eventId, at] },
    { name: 'reply-mails', text: replyMails, values: [tenantId, ticketId, actorId, messageId, at] },
  ]);
}

function runSuggest(tenantId: string, actorId: string, words: string): Promise<string> {
  const at = new Date();
  return runPipelined(tenantId, 'begin', [
    { name: 'suggest', text: suggest, values: [tenantId, actorId, words, at] },
    { name: 'keep-question', text: keepQuestion, values: [tenantId, actorId, words, at, v7()] },
  ]);
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString();
}

async function runPipelined(tenantId: string, begin: string, statements: NamedStatement[], from = pool): Promise<string> {
  const client = await from.connect();
  try {
    const setTenant = { name: 'tenant', text: 'select set_tenant($1)', values: [tenantId] };
    const [, , read] = await Promise.all([
      client.query(begin),
      client.query(setTenant),
      ...statements.map((statement) => client.query(statement)),
      client.query('commit'),
    ]);
    return read?.rows[0]?.json ?? 'null';
  } finally {
    client.release();
  }
}
