import type { Context } from '../../core/context.ts';
import { refuse } from '../../core/refusal.ts';
import { transact } from '../../core/transact.ts';
import { Principal } from '../../people/principal.ts';
import { type LoginAttempt, loginRateLimitOf } from '../attempts/login-rate-limit.ts';
import { Password } from '../credentials.ts';
import { verifyPassword } from './password.ts';

/** Refuses unless it is the caller's password. The attempt counts until `clearAttempts`, like one to sign in. */
export async function insistOnOwnPassword(ctx: Context, ip: string, password: string, path: string[]): Promise<LoginAttempt> {
  const { email, hash } = await storedOf(ctx);
  const attempt = { tenant: ctx.tenant.slug, email, ip };
  const claim = await loginRateLimitOf(ctx.services).countAttempt(attempt);
  if (!(await verifyPassword(hash, password, { ...claim, answerBy: ctx.answerBy }))) refuse('WRONG_CREDENTIALS', path);
  return attempt;
}

/** Counts an attempt of the caller that asks for no password. */
export async function countOwnAttempt(ctx: Context, ip: string): Promise<LoginAttempt> {
  const { email } = await storedOf(ctx);
  const attempt = { tenant: ctx.tenant.slug, email, ip };
  await loginRateLimitOf(ctx.services).countAttempt(attempt);
  return attempt;
}

/** An API key has no address and no password, and a person who signs in elsewhere has no password. */
async function storedOf(ctx: Context): Promise<{ email: string; hash: string | null }> {
  return transact(ctx, async ({ em, actor }) => {
    const [person, password] = [await em.findOneOrFail(Principal, { id: actor.id }), await em.findOne(Password, { id: actor.id })];
    return { email: person.email ?? '', hash: password?.hash ?? null };
  });
}
