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

/** `ctx` is the desk's system: who signs in is known only afterwards. `null` stands for a desk that does not exist. */
export async function authenticatePassword(ctx: Context | null, from: { tenantSlug: string; ip: string }, { email, password }: PasswordSignIn): Promise<Grant> {
  const guess = { account: `${from.tenantSlug}/${email.toLowerCase()}`, ip: from.ip };
  await countAttempt(guess);
  const found = ctx && (await findAccount(ctx, email.toLowerCase()));
  const isRight = await verifyPassword(found?.password?.hash ?? null, password);
  if (!ctx || !found?.person?.isActive || !found.password || !isRight) refuse('WRONG_CREDENTIALS');
  await clearAttempts(guess);
  if (needsRehash(found.password.hash) && isAcceptablePassword(password)) await strengthen(ctx, found.person.id, password);
  return openSession({ ...ctx, actor: actorOf(found.person) });
}

/** The same password, hashed as we do today: no session ends by it. */
async function strengthen(ctx: Context, id: string, plain: string): Promise<void> {
  const hash = await hashPassword(plain);
  await transact(ctx, async ({ em }) => Object.assign(await em.findOneOrFail(Password, { id }), { hash }));
}

function findAccount(ctx: Context, email: string): Promise<{ person: Principal | null; password: Password | null }> {
  return transact(ctx, async ({ em }) => {
    const person = await em.findOne(Principal, { email, kind: 'USER' });
    return { person, password: person && (await em.findOne(Password, { id: person.id })) };
  });
}
