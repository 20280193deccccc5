import { appError } from '../../core/app-error.ts';
import { errorTexts } from '../../core/error-texts.ts';
import { weights } from '../gate/weights.ts';
import type { OpenedLink } from './open-link.ts';
import type { FileServices } from './transfer-turns.ts';

const chunkBytes = 65_536;

/** Takes from the caller's budget what it costs to move so many bytes. */
export function charge({ budget }: FileServices, { ctx, payer }: Pick<OpenedLink, 'ctx' | 'payer'>, bytes: number): void {
  const points = weights.root + Math.ceil(bytes / chunkBytes) * weights.fileChunk;
  const { retryAfterMs } = budget.spend(`${ctx.tenant.id}/${payer}`, points);
  if (retryAfterMs === undefined) return;
  throw appError('RATE_LIMITED', errorTexts.budgetSpent, { requested: points, retryAfterMs, http: { status: 429 } });
}
