import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Services } from '../../core/context.ts';
import { unsubscribe } from '../../mail/outgoing/unsubscribe.ts';
import { readUnsubscribeLink, type Unsubscribing } from '../../mail/outgoing/unsubscribe-link.ts';
import { noteOnLine } from '../monitoring/request-lines.ts';

const headers = {
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'",
};

const words = {
  es: { ask: '¿No quiere recibir más estos correos?', yes: 'No recibir más', done: 'No recibirá más estos correos.' },
  en: { ask: 'Do you want no more of these mails?', yes: 'Unsubscribe', done: 'You will get no more of these mails.' },
  pt: { ask: 'Não quer mais receber estes e-mails?', yes: 'Não receber mais', done: 'Você não receberá mais estes e-mails.' },
};

type Page = FastifyRequest<{ Params: { token: string } }>;

/** The links by which mails are ended (RFC 8058). Looking at one changes nothing, for programs look at links as well. */
export function addUnsubscribePages(app: FastifyInstance, services: Services): void {
  const url = '/unsubscribe/:token';
  app.get(url, (request: Page, reply) => {
    const { ask, yes } = wordsFor(request);
    return linkOf(services, request) ? show(reply, `<p>${ask}</p><form method="post"><button>${yes}</button></form>`) : reply.callNotFound();
  });
  app.post(url, async (request: Page, reply) => {
    const link = linkOf(services, request);
    if (!link) return reply.callNotFound();
    await unsubscribe(services, link);
    return show(reply, `<p>${wordsFor(request).done}</p>`);
  });
}

/** The address is a credential, so the line of the log has what it is about instead. */
function linkOf(services: Services, request: Page): Unsubscribing | null {
  const link = readUnsubscribeLink(services, request.params.token.toLowerCase());
  noteOnLine(request, { operation: 'unsubscribe', outcome: link ? 'OK' : 'NOT_FOUND', ...(link ? { tenant: link.tenantId, actor: link.personId } : {}) });
  return link;
}

function wordsFor({ headers }: FastifyRequest): (typeof words)['en'] {
  const language = String(headers['accept-language'] ?? '').slice(0, 2);
  return words[language as keyof typeof words] ?? words.en;
}

function show(reply: FastifyReply, body: string): FastifyReply {
  return reply.headers(headers).send(`<!doctype html><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Relevo</title>${body}`);
}
