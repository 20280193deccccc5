import { refuse } from '../../core/refusal.ts';
import type { Transaction } from '../../core/transaction.ts';
import type { LoginAttempt } from '../attempts/login-rate-limit.ts';
import { lockSecondFactor } from './second-factor.ts';
import { insistOnCode } from './use-code.ts';

/** Asks for a code, once the password is proved, where the person has a second factor. Whether one was used. */
export async function insistOnSecondFactor(ctx: Transaction, principalId: string, code: string | null | undefined, attempt: LoginAttempt): Promise<boolean> {
  const factor = await lockSecondFactor(ctx, principalId);
  if (!factor?.isOn) return false;
  if (code == null || code === '') refuse('SECOND_FACTOR_REQUIRED', ['input', 'secondFactorCode']);
  await insistOnCode(ctx, factor, code, { attempt, path: [] });
  return true;
}
