import { loginRateLimitOf } from '../access/attempts/login-rate-limit.ts';
import { insistOnOwnPassword } from '../access/passwords/own-password.ts';
import { hashPassword, isAcceptablePassword } from '../access/passwords/password.ts';
import { setPasswordIn } from '../access/passwords/set-password.ts';
import type { Context } from '../core/context.ts';
import { change } from '../core/event.ts';
import { record } from '../core/feed.ts';
import { publicId } from '../core/ids.ts';
import { refuseValue } from '../core/refusal.ts';
import { transact } from '../core/transact.ts';

export interface ChangePassword {
  currentPassword: string;
  newPassword: string;
}

/** Anyone who knows the current password sets another; all other sessions of the person end. */
export async function changePassword(ctx: Context, ip: string, { currentPassword, newPassword }: ChangePassword): Promise<{ id: string }> {
  if (!isAcceptablePassword(newPassword)) refuseValue(['input', 'newPassword'], 'password');
  const { id } = ctx.actor;
  await insistOnPassword(ctx, ip, currentPassword);
  const hashed = await hashPassword(newPassword);
  return transact(ctx, async (ctx) => {
    await setPasswordIn(ctx, id, hashed);
    record(ctx, 'user.password_changed', { audience: 'ADMINS', changes: [change('user', null, publicId('User', id))] });
    return { id };
  });
}

/** Anyone who is signed in proves that it is them. It counts as an attempt to sign in. */
export async function insistOnPassword(ctx: Context, ip: string, currentPassword: string): Promise<void> {
  const attempt = await insistOnOwnPassword(ctx, ip, currentPassword, ['input', 'currentPassword']);
  await loginRateLimitOf(ctx.services).clearAttempts(attempt);
}
