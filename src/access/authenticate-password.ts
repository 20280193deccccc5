import type { Context, Services } from '../core/context.ts';
import { refuse } from '../core/refusal.ts';
import { transact } from '../core/transact.ts';
import { Password } from './credentials.ts';
import { type Account, findAccount } from './find-account.ts';
import { loginRateLimitOf } from './login-rate-limit.ts';
import { hashPassword, isAcceptablePassword, needsRehash, verifyPassword } from './password.ts';

export interface PasswordSignIn {
  /** The slug of the desk. */
  tenant: string;
  email: string;
  password: string;
}

/** The account with this password. Up to the refusal it does the same work whatever exists. */
export async function authenticatePassword(
  { services, ip, answerBy }: { services: Services; ip: string; answerBy: number },
  { tenant, email, password }: PasswordSignIn,
): Promise<Account & { hash: string }> {
  const limit = loginRateLimitOf(services);
  const claim = await limit.countAttempt({ tenant, email, ip });
  const account = await findAccount({ services, answerBy }, tenant, email);
  const isRight = await verifyPassword(account?.hash ?? null, password, { ...claim, answerBy });
  if (!account?.isActive || account.hash === null || !isRight) refuse('WRONG_CREDENTIALS');
  await limit.clearAttempts({ tenant, email, ip });
  return { ...account, hash: account.hash };
}

/** Hashes a right password with today's parameters where it was hashed more weakly; sessions stay open. */
export async function renewHash(ctx: Context, { principalId, hash: used }: Account & { hash: string }, plain: string): Promise<void> {
  if (!needsRehash(used) || !isAcceptablePassword(plain)) return;
  const hash = await hashPassword(plain);
  await transact(ctx, async ({ em }) => Object.assign(await em.findOneOrFail(Password, { id: principalId }), { hash }));
}
