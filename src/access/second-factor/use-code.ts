import type { Context } from '../../core/context.ts';
import { refuse } from '../../core/refusal.ts';
import type { Transaction } from '../../core/transaction.ts';
import { type LoginAttempt, loginRateLimitOf } from '../attempts/login-rate-limit.ts';
import { recordOfFactor } from './record-of-factor.ts';
import { hashOfRecoveryCode } from './recovery-codes.ts';
import { unsealAny } from './sealed-secret.ts';
import type { SecondFactor } from './second-factor.ts';
import { stepOfCode } from './totp.ts';

/** Where a code came from, for its count and for the refusal. */
export interface CodeSource {
  attempt: LoginAttempt;
  path: string[];
}

/** Uses a code of the device or a recovery code, which then works no more; a wrong or used one is refused like a wrong password. The row must be locked. */
export async function insistOnCode(ctx: Transaction, factor: SecondFactor, code: string, source: CodeSource): Promise<void> {
  await insistOnRight(ctx, source, () => useDeviceCode(ctx, factor, code) || useRecoveryCode(ctx, factor, code) || null);
}

/** What `use` makes of a right code; `null` is a wrong one, and counts before it is known, so that many at once are no more guesses than one after another. */
export async function insistOnRight<Used>({ services }: Context, { attempt, path }: CodeSource, use: () => Used | null): Promise<Used> {
  const counted = await loginRateLimitOf(services).countCode(attempt);
  const used = use() ?? refuse('WRONG_CREDENTIALS', path);
  await counted.takeBack();
  return used;
}

/** The step of a device's code that was not used yet, or `null`. Neither the last used step nor an earlier one counts again. */
export function newStepOf({ services, tenant }: Transaction, { id, sealedSecret, lastStep }: SecondFactor, code: string): number | null {
  const secret = sealedSecret ? unsealAny(services, { tenantId: tenant.id, principalId: id }, sealedSecret) : null;
  const step = secret && stepOfCode(secret, code.replaceAll(' ', ''), services.now());
  return step !== null && step > (lastStep ?? 0) ? step : null;
}

function useDeviceCode(ctx: Transaction, factor: SecondFactor, code: string): boolean {
  const step = newStepOf(ctx, factor, code);
  if (step !== null) factor.lastStep = step;
  return step !== null;
}

function useRecoveryCode(ctx: Transaction, factor: SecondFactor, code: string): boolean {
  const hash = hashOfRecoveryCode(code);
  if (!factor.recoveryHashes.includes(hash)) return false;
  factor.recoveryHashes = factor.recoveryHashes.filter((one) => one !== hash);
  recordOfFactor(ctx, 'user.recovery_code_used', factor.id);
  return true;
}
