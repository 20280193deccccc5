import { isUtf8 } from 'node:buffer';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { type AppError, appError, badArgument } from '../../core/app-error.ts';
import { holdsInexact, parseExactly } from '../../core/exact-number.ts';
import { whyNotRead } from '../gate/document.ts';

const unreadable = Object.assign(new Error('The body is not UTF-8.'), { statusCode: 400 });

/** Bodies are read as text, because Apollo refuses invalid JSON as GraphQL over HTTP requires. JSON is named, since fastify takes any other type apart for each request. */
export function parseBodies(app: FastifyInstance): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser(['application/json', '*'], { parseAs: 'buffer' }, (_request, body, done) => {
    const bytes = body as Buffer;
    return isUtf8(bytes) ? done(null, bytes.toString()) : done(unreadable);
  });
}

/** Invalid JSON stays text for Apollo to refuse. */
export function bodyOf({ headers, body }: FastifyRequest): unknown {
  if (typeof body !== 'string' || !/^application\/(graphql-response\+)?json\b/i.test(headers['content-type'] ?? '')) return body;
  return parsedOrText(body);
}

/** Why a request is refused before Apollo sees it. */
export function whyNotPass(request: FastifyRequest, body: unknown): AppError | null {
  return whyNotRead(queryIn(request, body)) ?? whyNotUtf8(request.url) ?? whyNotExact(request);
}

function parsedOrText(text: string): unknown {
  try {
    return parseExactly(text);
  } catch {
    return text;
  }
}

function queryIn(request: FastifyRequest, body: unknown): string {
  const source = (body as { query?: unknown } | null)?.query ?? (request.query as { query?: unknown }).query;
  return typeof source === 'string' ? source : '';
}

/** Apollo would replace what is not UTF-8. A percent sign that begins no byte stands for itself. */
function whyNotUtf8(url: string): AppError | null {
  try {
    decodeURIComponent(url.replace(/%(?![\da-f]{2})/gi, '%25'));
    return null;
  } catch {
    return appError('BAD_USER_INPUT', 'The address is not UTF-8.');
  }
}

const inexactVariables = badArgument(['variables'], 'A number must be one that double precision keeps exactly.');

/** Apollo parses the variables of an address itself, and would change such a number. */
function whyNotExact({ method, query }: FastifyRequest): AppError | null {
  const { variables } = query as { variables?: unknown };
  return method === 'GET' && typeof variables === 'string' && holdsInexact(parsedOrText(variables)) ? inexactVariables : null;
}
