import type { Context } from '../../core/context.ts';
import { transact } from '../../core/transact.ts';
import { runInTenant } from '../../database/tenancy.ts';
import type { Claimed } from './claim-deliveries.ts';
import { isOfAddress, markAddress, recordFailure } from './fail-delivery.ts';
import type { Mail } from './mailer.ts';

const fix = 'update delivery set mail_id = $3, address = $4 where tenant_id = $1 and id = $2';

/** Before it is sent, so that it is known what went where, whatever dies. */
export async function fixAddress(ctx: Context, { id }: Claimed, { messageId, to }: Mail): Promise<void> {
  await runInTenant(ctx, { name: 'fix_delivery', text: fix, values: [ctx.tenant.id, id, messageId, to] });
}

const end = "update delivery set state = $3, answer = $4, ended_at = $5 where tenant_id = $1 and id = $2 and state = 'WAITING'";

export function noteSent(ctx: Context, delivery: Claimed, answer: string): Promise<void> {
  return note(ctx, delivery, 'SENT', answer);
}

export function noteSkipped(ctx: Context, delivery: Claimed, why: string): Promise<void> {
  return note(ctx, delivery, 'SKIPPED', why);
}

async function note(ctx: Context, delivery: Claimed, state: 'SENT' | 'SKIPPED', answer: string): Promise<void> {
  if ((await runInTenant(ctx, ending(ctx, delivery, state, answer))).affected) mailsEnded[state] += 1;
}

/** What became of mails in this process, for its metrics; a postponed one is tried again. */
export const mailsEnded = { SENT: 0, SKIPPED: 0, FAILED: 0, POSTPONED: 0 };

function ending({ tenant, services }: Context, { id }: Claimed, state: string, answer: string) {
  return { name: 'end_delivery', text: end, values: [tenant.id, id, state, shown(answer), services.now()] };
}

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
    const [ended] = await ctx.query(ending(ctx, delivery, 'FAILED', answer));
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

/** On one line, and not too long for its column. */
function shown(answer: string): string {
  return (
    answer
      .replaceAll(/[\p{Cc}\s]+/gu, ' ')
      .trim()
      .slice(0, 500) || '-'
  );
}
