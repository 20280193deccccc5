import { change } from '../../core/event.ts';
import { record } from '../../core/feed.ts';
import { publicId } from '../../core/ids.ts';
import type { EventType } from '../../core/registry.ts';
import type { Transaction } from '../../core/transaction.ts';

/** Admins see that it happened, and to whom; nobody sees a code or a secret in an event. */
export function recordOfFactor(ctx: Transaction, type: EventType, principalId: string): void {
  record(ctx, type, { audience: 'ADMINS', changes: [change('user', null, publicId('User', principalId))] });
}
