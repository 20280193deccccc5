import type { Context } from '../core/context.ts';
import { refuse } from '../core/refusal.ts';
import { transact } from '../core/transact.ts';
import { actorOf, Principal } from '../people/principal.ts';
import { Password } from './credentials.ts';
import { clearAttempts, countAttempt } from './login-rate-limit.ts';
import { hashPassword, isAcceptablePassword, needsRehash, verifyPassword } from './password.ts';
import { type Grant, openSession } from './session.ts';

export interface PasswordSignIn {
  email: string;
  password: string;
}

/** `ctx` belongs to the system actor, because nobody is signed in yet; `null` means that the tenant does not exist. */
export async function authenticatePassword(ctx: Context | null, from: { tenantSlug: string; ip: string }, { email, password }: PasswordSignIn): Promise<Grant> {
  const attempt = { account: `${from.tenantSlug}/${email.toLowerCase()}`, ip: from.ip };
  await countAttempt(attempt);
  const found = ctx && (await findAccount(ctx, email.toLowerCase()));
  const isRight = await verifyPassword(found?.password?.hash ?? null, password);
  if (!ctx || !found?.person?.isActive || !found.password || !isRight) refuse('WRONG_CREDENTIALS');
  await clearAttempts(attempt);
  if (needsRehash(found.password.hash) && isAcceptablePassword(password)) await rehash(ctx, found.person.id, password);
  return openSession({ ...ctx, actor: actorOf(found.person) });
}

/** Hashes the same password with today's parameters; sessions stay open. */
async function rehash(ctx: Context, id: string, plain: string): Promise<void> {
  const hash = await hashPassword(plain);
  await transact(ctx, async ({ em }) => Object.assign(await em.findOneOrFail(Password, { id }), { hash }));
}

function findAccount(ctx: Context, email: string): Promise<{ person: Principal | null; password: Password | null }> {
  return transact(ctx, async ({ em }) => {
    const person = await em.findOne(Principal, { email, kind: 'USER' });
    return { person, password: person && (await em.findOne(Password, { id: person.id })) };
  });
}
