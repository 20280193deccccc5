import type { Context } from '../../core/context.ts';
import { change, refer } from '../../core/event.ts';
import { record } from '../../core/feed.ts';
import { publicId } from '../../core/ids.ts';
import { transact } from '../../core/transact.ts';
import { runInTenant } from '../../database/tenancy.ts';
import type { Claimed } from './claim-deliveries.ts';
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
  if (isFinal(error) || next > delivery.givesUpAt) return giveUp(ctx, delivery, answer);
  services.log.warn({ err: error, tenantId: tenant.id, deliveryId: delivery.id }, 'a mail could not be sent; it is tried again');
  mailsEnded.POSTPONED += 1;
  await runInTenant(ctx, { name: 'postpone_delivery', text: postpone, values: [tenant.id, delivery.id, shown(answer), next] });
}

async function giveUp(ctx: Context, delivery: Claimed, answer: string): Promise<void> {
  mailsEnded.FAILED += 1;
  const { id, principalId, ticketId, template } = delivery;
  await transact(ctx, async (ctx) => {
    const [ended] = await ctx.query(ending(ctx, delivery, 'FAILED', answer));
    const changes = [
      change('delivery', null, refer('Delivery', id)),
      ...(principalId ? [change('user', null, publicId('User', principalId))] : []),
      change('template', null, template),
    ];
    if (ended?.affected) record(ctx, 'delivery.failed', { at: ctx.now(), ticketId, audience: ticketId ? 'AGENTS' : 'ADMINS', changes });
    return {};
  });
}

interface SmtpError {
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
