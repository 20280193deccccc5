import type { Context } from '../../core/context.ts';
import { refuse } from '../../core/refusal.ts';
import { transact } from '../../core/transact.ts';
import type { Transaction } from '../../core/transaction.ts';
import { lockPerson, type PersonReference } from '../../people/lock-person.ts';
import { loginRateLimitOf } from '../attempts/login-rate-limit.ts';
import { insistOnOwnPassword } from '../passwords/own-password.ts';
import { endSessionsOf } from '../sessions/end-session.ts';
import { recordOfFactor } from './record-of-factor.ts';
import { makeRecoveryCodes } from './recovery-codes.ts';
import { lockSecondFactor, SecondFactor } from './second-factor.ts';
import type { RecoveryCodesShown } from './set-up-second-factor.ts';
import { insistOnCode } from './use-code.ts';

export interface PasswordAndCode {
  password: string;
  code: string;
}

/** Turns the caller's second factor off. Where the desk requires one, the sessions that go on can then only set it up again. */
export function removeSecondFactor(ctx: Context, ip: string, input: PasswordAndCode): Promise<{ id: string }> {
  return withBoth(ctx, ip, input, async (ctx, factor) => {
    factor.remove();
    ctx.defer({ text: 'update session set second_factor_at = null where tenant_id = $1 and principal_id = $2', values: [ctx.tenant.id, factor.id] });
    recordOfFactor(ctx, 'user.second_factor_removed', factor.id);
    return { id: factor.id };
  });
}

/** Makes new recovery codes; those before work no more. */
export function renewRecoveryCodes(ctx: Context, ip: string, input: PasswordAndCode): Promise<RecoveryCodesShown> {
  return withBoth(ctx, ip, input, async (ctx, factor) => {
    const { codes, hashes } = makeRecoveryCodes();
    factor.recoveryHashes = hashes;
    recordOfFactor(ctx, 'user.recovery_codes_renewed', factor.id);
    return { id: factor.id, recoveryCodes: codes };
  });
}

/** An admin helps somebody who lost the device and the codes. One's own is removed with a code, or a stolen session could do without. */
export function resetSecondFactor(ctx: Context, input: PersonReference): Promise<{ id: string }> {
  return transact(ctx, async (ctx) => {
    const { id } = await lockPerson(ctx, input);
    if (id === ctx.actor.id) refuse('NOT_ALLOWED', ['input', 'userId']);
    const factor = insistOnIsOn(await lockSecondFactor(ctx, id), ['input', 'userId']);
    factor.remove();
    await endSessionsOf(ctx, id);
    recordOfFactor(ctx, 'user.second_factor_reset', id);
    return { id };
  });
}

/** The password and a code of the caller are right, and the attempts before them are forgotten. */
async function withBoth<Done extends object>(
  ctx: Context,
  ip: string,
  { password, code }: PasswordAndCode,
  work: (ctx: Transaction, factor: SecondFactor) => Promise<Done>,
): Promise<Done> {
  // Without one there is nothing to guess, and no attempt to count.
  await transact(ctx, async ({ em, actor }) => insistOnIsOn(await em.findOne(SecondFactor, { id: actor.id }), []));
  const attempt = await insistOnOwnPassword(ctx, ip, password, ['input', 'password']);
  const done = await transact(ctx, async (ctx) => {
    const factor = insistOnIsOn(await lockSecondFactor(ctx, ctx.actor.id), []);
    await insistOnCode(ctx, factor, code, { attempt, path: ['input', 'code'] });
    return work(ctx, factor);
  });
  await loginRateLimitOf(ctx.services).clearAttempts(attempt);
  return done;
}

function insistOnIsOn(factor: SecondFactor | null, path: string[]): SecondFactor {
  return factor?.isOn ? factor : refuse('SECOND_FACTOR_OFF', path);
}
