import type { RequestContext } from '../../core/graphql/request-context.ts';
import { Rendering } from '../../core/rendering.ts';
import { StatementTime } from '../../database/statement-time.ts';
import { timeLimits } from '../../database/time-limits.ts';

/** Some times what a point buys, for a processor that others use too. */
const msPerPoint = 0.1;
/** A statement may wait for a busy processor, however little it does. */
const leastMs = 2_000;
const mostMs = timeLimits.statement;

/** The same request with the Markdown and the time in the database that its points pay for. Only a query may be read from a replica. */
export function forOperation<Request extends Pick<RequestContext, 'ctx'>>(request: Request, kind: string | undefined, points: number): Request {
  const limitMs = Math.min(mostMs, Math.max(leastMs, Math.ceil(points * msPerPoint)));
  return request.ctx
    ? { ...request, ctx: { ...request.ctx, readsReplica: kind === 'query', statementTime: new StatementTime(limitMs), rendering: new Rendering() } }
    : request;
}
