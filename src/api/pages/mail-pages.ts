import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { escapeHtml } from '../../core/text.ts';

/** A mail as it was written to the folder. */
interface WrittenMail {
  to: string;
  subject: string;
  text: string;
  html: string;
}

const headers = {
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
  'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
};

const mostShown = 100;
const nameOfMail = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The mails that were written instead of sent. They hold links that open accounts, so only a browser on this machine sees them. */
export function addMailPages(app: FastifyInstance, folder: string): void {
  app.get('/mail', async (request, reply) => (isLocal(request) ? show(reply, await listOf(folder)) : reply.callNotFound()));
  app.get<{ Params: { id: string } }>('/mail/:id', async (request, reply) => {
    const { id } = request.params;
    const mail = isLocal(request) && nameOfMail.test(id) ? await readMail(folder, id) : null;
    return mail ? show(reply, pageOf(mail)) : reply.callNotFound();
  });
}

const ownNames = new Set(['localhost', '127.0.0.1', '[::1]']);

/** Nobody else's request: not through a proxy, nor by a name that leads to this machine for a page of somebody else. */
function isLocal({ raw, headers, host }: FastifyRequest): boolean {
  const address = raw.socket.remoteAddress ?? '';
  const isPassedOn = headers.forwarded !== undefined || headers['x-forwarded-for'] !== undefined || headers.via !== undefined;
  return /^(127\.|::1$|::ffff:127\.)/.test(address) && !isPassedOn && ownNames.has(host.replace(/:\d+$/, ''));
}

function show(reply: FastifyReply, body: string): FastifyReply {
  return reply.headers(headers).send(`<!doctype html><meta charset="utf-8"><title>Mails</title><body style="font-family: sans-serif; margin: 2em">${body}`);
}

/** The names sort by the time at which the mails were made. */
async function listOf(folder: string): Promise<string> {
  const names = await readdir(folder).catch((): string[] => []);
  const ids = names.flatMap((name) => (name.endsWith('.json') ? [name.slice(0, -5)] : [])).filter((id) => nameOfMail.test(id));
  const newest = ids.sort().reverse().slice(0, mostShown);
  const rows = await Promise.all(newest.map(async (id) => rowOf(id, await readMail(folder, id))));
  return `<h1>Mails</h1><p>No mail server is set, so mails are written to <code>${escapeHtml(folder)}</code>. The newest ${mostShown} are shown.</p><ul>${rows.join('')}</ul>`;
}

function rowOf(id: string, mail: WrittenMail | null): string {
  return mail ? `<li><a href="/mail/${id}">${escapeHtml(mail.subject)}</a> to ${escapeHtml(mail.to)}</li>` : '';
}

async function readMail(folder: string, id: string): Promise<WrittenMail | null> {
  const text = await readFile(join(folder, `${id}.json`), 'utf8').catch(() => null);
  return text === null ? null : (JSON.parse(text) as WrittenMail);
}

/** The HTML stands in a frame that runs nothing and opens nothing. */
function pageOf({ to, subject, text, html }: WrittenMail): string {
  const frame = `<iframe sandbox="" style="width: 100%; height: 30em; border: 1px solid #ccc" srcdoc="${escapeHtml(html)}"></iframe>`;
  return `<p><a href="/mail">All mails</a></p><h1>${escapeHtml(subject)}</h1><p>To ${escapeHtml(to)}</p>${frame}<pre style="white-space: pre-wrap">${escapeHtml(text)}</pre>`;
}
