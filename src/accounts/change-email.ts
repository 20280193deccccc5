import { LockMode } from '@mikro-orm/core';
import { contextOfPerson, type SignInRequest } from '../access/sign-in.ts';
import type { ParsedToken } from '../access/token-format.ts';
import { lockConfiguration } from '../configuration/change-configuration.ts';
import { replaceMember } from '../configuration/change-queue-member.ts';
import { inConfigurationTurn } from '../configuration/configuration-turns.ts';
import type { Context } from '../core/context.ts';
import { change } from '../core/event.ts';
import { record } from '../core/feed.ts';
import { publicId } from '../core/ids.ts';
import { transact } from '../core/transact.ts';
import type { Transaction } from '../core/transaction.ts';
import { Principal } from '../people/principal.ts';
import { AccountToken, issueAccountToken, refuseLink, requirePersonToken } from './account-token.ts';
import { insistOnPassword } from './change-password.ts';
import { openLink } from './set-password-by-token.ts';

export interface RequestEmailChange {
  email: string;
  currentPassword: string;
}

/** Makes the link that proves the new address. Whether somebody else has it is not looked at, and so not told. */
export async function requestEmailChange(ctx: Context, ip: string, input: RequestEmailChange): Promise<{ id: string }> {
  await insistOnPassword(ctx, ip, input.currentPassword);
  const { id } = ctx.actor;
  return transact(ctx, async (ctx) => {
    await issueAccountToken(ctx, { purpose: 'EMAIL_CHANGE', principalId: id, email: input.email.toLowerCase() });
    record(ctx, 'user.email_change_requested', { audience: 'ADMINS', changes: [change('user', null, publicId('User', id))] });
    return { id };
  });
}

/** Anyone who reads the mail of the new address has the link, so the address becomes the person's; the event tells the old one. */
export async function confirmEmailChange(request: SignInRequest, { token: text }: { token: string }): Promise<{ id: string }> {
  const { token, system } = await openLink(request, text);
  const { principalId } = await transact(system, (ctx) => requirePersonToken(ctx, token, 'EMAIL_CHANGE'));
  const person = await contextOfPerson(system, principalId);
  return inConfigurationTurn(person, () => transact(person, (ctx) => changeAddress(ctx, token)));
}

async function changeAddress(ctx: Transaction, token: ParsedToken): Promise<{ id: string }> {
  await lockConfiguration(ctx);
  const row = await requirePersonToken(ctx, token, 'EMAIL_CHANGE');
  const person = await ctx.em.findOneOrFail(Principal, { id: row.principalId }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  const [before, email] = [person.email ?? '', row.email ?? ''];
  const owner = await ctx.em.findOne(Principal, { email });
  if (owner && owner.id !== person.id) refuseLink();
  person.email = email;
  person.noteReachable();
  await endLinksOf(ctx, person.id);
  await ctx.em.flush();
  await replaceMember(ctx, before, email);
  const changes = [change('user', null, publicId('User', person.id)), change('email', before, email)];
  record(ctx, 'user.email_changed', { audience: 'ADMINS', changes });
  return { id: person.id };
}

/** Also those that went to the old address: it opens nothing any more. */
async function endLinksOf({ em, services }: Transaction, principalId: string): Promise<void> {
  for (const token of await em.find(AccountToken, { principalId, endedAt: null })) token.endedAt = services.now();
}
