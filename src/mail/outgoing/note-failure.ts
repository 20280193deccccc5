import type { Context } from '../../core/context.ts';
import { transact } from '../../core/transact.ts';
import { runInTenant } from '../../database/tenancy.ts';
import type { Claimed } from './claim-deliveries.ts';
import { isOfAddress, markAddress, recordFailure } from './fail-delivery.ts';
import { ending, mailsEnded, shown } from './note-outcomes.ts';

const minute = 60_000;
/** The pause after each attempt; after the last of them it stays the same. */
const pauses = [1, 5, 15, 60, 120, 240, 480].map((minutes) => minutes * minute);

const postpone = "update delivery set answer = $3, next_attempt_at = $4 where tenant_id = $1 and id = $2 and state = 'WAITING'";

/** What the server refuses for good has failed at once; anything else is tried again for two days. */
export async function noteFailure(ctx: Context, delivery: Claimed, error: unknown): Promise<void> {
  const { services, tenant } = ctx;
  const answer = answerOf(error);
  const pause = pauses[Math.min(delivery.attempts, pauses.length) - 1] ?? minute;
  const next = new Date(services.now().getTime() + pause);
  if (isFinal(error) || next > delivery.givesUpAt) return giveUp(ctx, delivery, answer, refusedAddress(error as SmtpError, answer));
  services.log.warn({ err: error, tenantId: tenant.id, deliveryId: delivery.id }, 'a mail could not be sent; it is tried again');
  mailsEnded.POSTPONED += 1;
  await runInTenant(ctx, { name: 'postpone_delivery', text: postpone, values: [tenant.id, delivery.id, shown(answer), next] });
}

async function giveUp(ctx: Context, delivery: Claimed, answer: string, address: string | null): Promise<void> {
  mailsEnded.FAILED += 1;
  await transact(ctx, async (ctx) => {
    const [ended] = await ctx.query(ending(ctx, [{ delivery, state: 'FAILED', answer }]));
    if (!ended?.affected) return {};
    if (address) await markAddress(ctx, address);
    recordFailure(ctx, delivery);
    return {};
  });
}

/** The address where the server says by its status that there is no such one; a refusal without a status may be of anything. */
function refusedAddress({ rejected = [] }: SmtpError, answer: string): string | null {
  const [status = ''] = /\b5\.\d{1,3}\.\d{1,3}\b/.exec(answer) ?? [];
  return isOfAddress(status) ? (rejected[0] ?? null) : null;
}

interface SmtpError {
  rejected?: string[];
  code?: string;
  responseCode?: number;
  response?: string;
  message?: string;
}

/** The server speaks of this mail or its recipient, and not of the connection or the account. */
function isFinal(error: unknown): boolean {
  const { code, responseCode = 0 } = error as SmtpError;
  return responseCode >= 500 && (code === 'EENVELOPE' || code === 'EMESSAGE');
}

function answerOf(error: unknown): string {
  const { response, message, code } = error as SmtpError;
  return response ?? message ?? code ?? 'unknown';
}
