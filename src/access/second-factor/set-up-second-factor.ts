import type { Context } from '../../core/context.ts';
import { refuse } from '../../core/refusal.ts';
import { transact } from '../../core/transact.ts';
import type { Transaction } from '../../core/transaction.ts';
import { loginRateLimitOf } from '../attempts/login-rate-limit.ts';
import { Session } from '../credentials.ts';
import { countOwnAttempt, insistOnOwnPassword } from '../passwords/own-password.ts';
import { endSessionsOf } from '../sessions/end-session.ts';
import { recordOfFactor } from './record-of-factor.ts';
import { makeRecoveryCodes } from './recovery-codes.ts';
import { seal } from './sealed-secret.ts';
import { lockSecondFactor, SecondFactor } from './second-factor.ts';
import { makeSecret, shownSecret } from './totp.ts';
import { insistOnRight, newStepOf } from './use-code.ts';

export interface Begun {
  id: string;
  secret: string;
  uri: string;
}

export interface RecoveryCodesShown {
  id: string;
  recoveryCodes: string[];
}

/** Makes a secret for the caller's device, in the place of one that was not confirmed. It is shown once, and asked for only once it is confirmed. */
export async function beginSecondFactor(ctx: Context, ip: string, { password }: { password: string }): Promise<Begun> {
  const attempt = await insistOnOwnPassword(ctx, ip, password, ['input', 'password']);
  const begun = await transact(ctx, async (ctx) => {
    const { id } = ctx.actor;
    const factor = (await lockSecondFactor(ctx, id)) ?? ctx.em.create(SecondFactor, { tenantId: ctx.tenant.id, id, recoveryHashes: [] });
    if (factor.isOn) refuse('SECOND_FACTOR_ON', []);
    const secret = makeSecret();
    factor.begin(seal({ secret: ctx.services.secret, tenantId: ctx.tenant.id, principalId: id }, secret));
    return { id, ...shownSecret(secret, ctx.tenant.slug, attempt.email) };
  });
  await loginRateLimitOf(ctx.services).clearAttempts(attempt);
  return begun;
}

/** Turns the second factor on by a first code. The other sessions, which used none, end. */
export async function confirmSecondFactor(ctx: Context, ip: string, { code }: { code: string }): Promise<RecoveryCodesShown> {
  await transact(ctx, async ({ em, actor }) => insistOnBegun(await em.findOne(SecondFactor, { id: actor.id })));
  const attempt = await countOwnAttempt(ctx, ip);
  const confirmed = await transact(ctx, async (ctx) => {
    const { id } = ctx.actor;
    await lockSignIns(ctx);
    const factor = insistOnBegun(await lockSecondFactor(ctx, id));
    const step = await insistOnRight(ctx, { attempt, path: ['input', 'code'] }, () => newStepOf(ctx, factor, code));
    const { codes, hashes } = makeRecoveryCodes();
    factor.confirm(ctx.services.now(), step, hashes);
    await endSessionsOf(ctx, id);
    await noteInSession(ctx);
    recordOfFactor(ctx, 'user.second_factor_turned_on', id);
    return { id, recoveryCodes: codes };
  });
  await loginRateLimitOf(ctx.services).clearAttempts(attempt);
  return confirmed;
}

function insistOnBegun(factor: SecondFactor | null): SecondFactor {
  if (factor?.isOn) refuse('SECOND_FACTOR_ON', []);
  return factor?.sealedSecret ? factor : refuse('SECOND_FACTOR_NOT_BEGUN', []);
}

/** A sign-in holds the row from the check of its password until its session is there, which `endSessionsOf` then finds. */
async function lockSignIns(ctx: Transaction): Promise<void> {
  await ctx.query({ name: 'lock_password', text: 'select from password where tenant_id = $1 and id = $2 for update', values: [ctx.tenant.id, ctx.actor.id] });
}

async function noteInSession(ctx: Transaction): Promise<void> {
  if (!ctx.sessionId) return;
  const session = await ctx.em.findOneOrFail(Session, { id: ctx.sessionId });
  session.secondFactorAt = ctx.services.now();
}
