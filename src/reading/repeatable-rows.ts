import type { Context } from '../core/context.ts';
import type { Statement } from '../database/pipeline.ts';
import { readRows } from '../database/tenancy.ts';

/** The rows of a statement that can be repeated by itself: requests all of whose statements are such are answered again without being executed. */
export function repeatableRows<Row>(ctx: Context, statement: Statement): Promise<Row[]> {
  if (ctx.statementTime) ctx.statementTime.reads += 1;
  return readRows(ctx, statement);
}
