import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import type { HTTPGraphQLResponse } from '@apollo/server';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { limits } from '../gate/limits.ts';

/** A long answer counts as unread until the operating system has taken it; where nobody takes any of it, its connection ends. */
export function noteUnread({ raw }: FastifyReply, { body }: HTTPGraphQLResponse, note: (bytes: number) => () => void): void {
  if (body.kind !== 'complete' || body.string.length <= longText) return;
  const read = note(body.string.length);
  raw.once('finish', read).once('close', read);
  raw.setTimeout(limits.maxUndrainedMs, () => raw.destroy());
}

export function sendAnswer(reply: FastifyReply, { status, headers, body }: HTTPGraphQLResponse): FastifyReply {
  for (const [name, value] of headers) reply.header(name, value);
  reply.code(status ?? 200);
  return reply.send(body.kind === 'complete' ? bytesOf(body.string) : Readable.from(body.asyncIterator));
}

/** Node would measure a long text, and encode it into three times the memory before it writes it: several milliseconds for a page of a hundred tickets. */
function bytesOf(text: string): string | Buffer {
  return text.length > longText ? Buffer.from(text) : text;
}

const longText = 16_384;

/** What is public is the same for all, so caches may keep it for that long. */
const publicSeconds = 60;

/** Sends what caches may keep, or that the client has it already. */
export function sendPublic({ headers }: FastifyRequest, reply: FastifyReply, text: string): FastifyReply {
  const etag = `"${createHash('sha256').update(text).digest('base64url')}"`;
  const vary = [reply.getHeader('vary') ?? [], 'authorization', 'accept', 'accept-language'].flat().join(', ');
  reply.headers({ etag, 'cache-control': `public, max-age=${publicSeconds}`, vary });
  return isAmong(headers['if-none-match'], etag) ? reply.code(304).removeHeader('content-type').send() : reply.send(bytesOf(text));
}

/** Compares weakly (RFC 9110, 13.1.2). */
function isAmong(sent: string | undefined, etag: string): boolean {
  return (sent ?? '').split(',').some((one) => one.trim() === '*' || one.trim().replace(/^W\//, '') === etag);
}
