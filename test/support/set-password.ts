import { hashPassword } from '../../src/access/passwords/password.ts';
import { setPasswordIn } from '../../src/access/passwords/set-password.ts';
import type { Context } from '../../src/core/context.ts';
import { transact } from '../../src/core/transact.ts';

/** As if somebody had set it by a link. */
export async function setPassword(ctx: Context, principalId: string, plain: string): Promise<void> {
  const hash = await hashPassword(plain);
  await transact(ctx, (ctx) => setPasswordIn(ctx, principalId, hash));
}
