import { lockConfiguration } from '../configuration/change-configuration.ts';
import { insistOnQueues, joinQueues } from '../configuration/change-queue-member.ts';
import { inConfigurationTurn } from '../configuration/configuration-turns.ts';
import type { Context } from '../core/context.ts';
import { change } from '../core/event.ts';
import { record } from '../core/feed.ts';
import { publicId } from '../core/ids.ts';
import { refuse } from '../core/refusal.ts';
import { transact } from '../core/transact.ts';
import type { Transaction } from '../core/transaction.ts';
import { addPerson, type CreateUser } from '../people/create-user.ts';
import { lockPerson, type PersonReference } from '../people/lock-person.ts';
import type { Principal } from '../people/principal.ts';
import { insistOnGiving, lockRoles } from '../people/role.ts';
import { signsInAlready } from '../people/signs-in-already.ts';
import { AccountToken, issueAccountToken, textOfToken } from './account-token.ts';

export interface InviteUser extends CreateUser {
  /** The keys of queues. */
  queues?: string[] | null;
}

/** Adds a person, also to queues, and makes the link by which they set their first password. */
export function inviteUser(ctx: Context, input: InviteUser): Promise<{ id: string }> {
  const queues = input.queues ?? [];
  const work = () => transact(ctx, (ctx) => addInvited(ctx, input, queues));
  return queues.length > 0 ? inConfigurationTurn(ctx, work) : work();
}

async function addInvited(ctx: Transaction, input: InviteUser, queues: readonly string[]): Promise<{ id: string }> {
  if (queues.length > 0) {
    await lockConfiguration(ctx);
    await insistOnQueues(ctx, queues);
  }
  const person = await addPerson(ctx, input);
  await ctx.em.flush();
  if (queues.length > 0) await joinQueues(ctx, person, queues);
  return invite(ctx, person);
}

/** Makes a new link for somebody who never signed in; the one before works no more. Anyone who gets the link can act in the name of the person, so it takes what giving the role takes. */
export function renewInvitation(ctx: Context, input: PersonReference): Promise<{ id: string }> {
  return transact(ctx, async (ctx) => {
    const roles = await lockRoles(ctx);
    const person = await lockPerson(ctx, input);
    if (!person.isActive) refuse('USER_INACTIVE', ['input', 'userId']);
    insistOnGiving(ctx, roles.find(({ key }) => key === person.role)?.permissions ?? [], ['input', 'userId']);
    if (await signsInAlready(ctx, person)) refuse('ALREADY_ACCEPTED', ['input', 'userId']);
    return invite(ctx, person);
  });
}

async function invite(ctx: Transaction, { id }: Principal): Promise<{ id: string }> {
  await issueAccountToken(ctx, { principalId: id, purpose: 'INVITATION' });
  record(ctx, 'user.invited', { audience: 'ADMINS', changes: [change('user', null, publicId('User', id))] });
  return { id };
}

/** The invitation of a person that is in force, with its token. */
export async function invitationOf(ctx: Context, principalId: string): Promise<{ token: string; expiresAt: Date } | null> {
  const { row } = await transact(ctx, async ({ em }) => ({ row: await em.findOne(AccountToken, { principalId, purpose: 'INVITATION', endedAt: null }) }));
  return row && { token: textOfToken(ctx, row), expiresAt: row.expiresAt };
}
