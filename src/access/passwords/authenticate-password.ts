import { LockMode } from '@mikro-orm/core';
import type { Context, Services } from '../../core/context.ts';
import { refuse } from '../../core/refusal.ts';
import { transact } from '../../core/transact.ts';
import type { Transaction } from '../../core/transaction.ts';
import { loginRateLimitOf } from '../attempts/login-rate-limit.ts';
import { Password } from '../credentials.ts';
import { type Account, findAccount } from '../find-account.ts';
import { hashPassword, isAcceptablePassword, needsRehash, verifyPassword } from './password.ts';

export interface PasswordSignIn {
  /** The slug of the desk. */
  tenant: string;
  email: string;
  password: string;
  secondFactorCode?: string | null;
}

type Authenticated = Account & { hash: string };

/** The account with this password. Up to the refusal it does the same work whatever exists. */
export async function authenticatePassword(
  { services, ip, answerBy }: { services: Services; ip: string; answerBy: number },
  { tenant, email, password }: PasswordSignIn,
): Promise<Authenticated> {
  const claim = await loginRateLimitOf(services).countAttempt({ tenant, email, ip });
  const account = await findAccount({ services, answerBy }, tenant, email);
  const isRight = await verifyPassword(account?.hash ?? null, password, { ...claim, answerBy });
  if (!account?.isActive || account.hash === null || !isRight) refuse('WRONG_CREDENTIALS');
  return { ...account, hash: account.hash };
}

const unchanged = `
  select from password w join principal p on p.tenant_id = w.tenant_id and p.id = w.id
  where w.tenant_id = $1 and w.id = $2 and w.changed_at = $3::timestamptz and p.is_active for share`;

/** Nobody changes the password, or turns the second factor on, between its check and the session that is opened by it. */
export async function insistOnSamePassword(ctx: Transaction, { principalId, passwordChangedAt }: Account): Promise<void> {
  const [found] = await ctx.query({ name: 'same_password', text: unchanged, values: [ctx.tenant.id, principalId, passwordChangedAt] });
  if (found?.rows.length !== 1) refuse('WRONG_CREDENTIALS');
}

/** Hashes a right password with today's parameters where it was hashed more weakly; sessions stay open. */
export async function renewHash(ctx: Context, { principalId, hash: used }: Authenticated, plain: string): Promise<void> {
  if (!needsRehash(used) || !isAcceptablePassword(plain)) return;
  const hash = await hashPassword(plain);
  await transact(ctx, async ({ em }) => {
    const stored = await em.findOneOrFail(Password, { id: principalId }, { lockMode: LockMode.PESSIMISTIC_WRITE });
    return stored.hash === used ? Object.assign(stored, { hash }) : stored;
  });
}
