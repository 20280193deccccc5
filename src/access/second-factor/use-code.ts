import { refuse } from '../../core/refusal.ts';
import type { Transaction } from '../../core/transaction.ts';
import { recordOfFactor } from './record-of-factor.ts';
import { hashOfRecoveryCode } from './recovery-codes.ts';
import { unsealAny } from './sealed-secret.ts';
import type { SecondFactor } from './second-factor.ts';
import { stepOfCode } from './totp.ts';

/** Uses a code of the device or a recovery code, which then works no more. `false` for a wrong or used one. The row must be locked. */
export function useCode(ctx: Transaction, factor: SecondFactor, code: string): boolean {
  return useDeviceCode(ctx, factor, code) || useRecoveryCode(ctx, factor, code);
}

/** The same, or a refusal like that of a wrong password. */
export function insistOnCode(ctx: Transaction, factor: SecondFactor, code: string, path: string[]): void {
  if (!useCode(ctx, factor, code)) refuse('WRONG_CREDENTIALS', path);
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
