import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { findAccount } from '../../src/access/find-account.ts';
import { insistOnSamePassword } from '../../src/access/passwords/authenticate-password.ts';
import { openSession } from '../../src/access/sessions/session.ts';
import { transact } from '../../src/core/transact.ts';
import type { Transaction } from '../../src/core/transaction.ts';
import { aTenant, type Person, password } from '../support/a-tenant.ts';
import { openTestApp } from '../support/app.ts';
import { as, refusalsOf } from '../support/client.ts';

openTestApp();

const someoneWaits = 'select from pg_stat_activity where pg_backend_pid() = any (pg_blocking_pids(pid))';

/** A sign-in that is slow between its check of the password and the session: something else begins there, and comes as far as it can. */
async function slowSignIn({ ctx, tenant, email }: Person, meanwhile: () => Promise<unknown>): Promise<void> {
  const account = (await findAccount({ services: ctx.services, answerBy: performance.now() + 10_000 }, tenant, email)) ?? expect.unreachable();
  let changing: Promise<unknown> | undefined;
  await transact(ctx, async (ctx) => {
    await insistOnSamePassword(ctx, account);
    changing ??= meanwhile();
    await Promise.race([changing, untilWaitedFor(ctx)]);
    const { sessionId } = await openSession(ctx, false);
    return { id: sessionId };
  });
  await changing;
}

async function untilWaitedFor(ctx: Transaction): Promise<void> {
  for (let turn = 0; turn < 500; turn += 1) {
    const [found] = await ctx.query({ text: someoneWaits, values: [] });
    if (found?.affected) return;
    await setTimeout(10);
  }
}

test('a password that is changed in the middle of a sign-in with the former one leaves no session of it', async () => {
  const { ana } = await aTenant();

  await slowSignIn(ana, () => as(ana).changePassword({ currentPassword: password, newPassword: 'correcto caballo batería' }));

  expect((await as(ana).sessions({})).totalCount).toBe(1);
  expect(await refusalsOf(as(null).signIn({ tenant: ana.tenant, email: ana.email, password }))).toEqual(['WRONG_CREDENTIALS']);
});
