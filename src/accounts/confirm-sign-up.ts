import { hashPassword, isAcceptablePassword } from '../access/passwords/password.ts';
import { setPasswordIn } from '../access/passwords/set-password.ts';
import { openSession } from '../access/sessions/session.ts';
import { contextOfPerson, type SignedIn, type SignInRequest, signedInAs } from '../access/sign-in.ts';
import type { ParsedToken } from '../access/token-format.ts';
import { change, type FieldChange } from '../core/event.ts';
import { record } from '../core/feed.ts';
import { newId, publicId } from '../core/ids.ts';
import { refuseValue } from '../core/refusal.ts';
import { transact } from '../core/transact.ts';
import type { Transaction } from '../core/transaction.ts';
import { tell } from '../people/notices/insert-notices.ts';
import { Principal } from '../people/principal.ts';
import { rolesWith } from '../people/role.ts';
import { type AccountToken, refuseLink, requireAccountToken } from './account-token.ts';
import { openLink, type SetPasswordByToken } from './set-password-by-token.ts';
import { type Place, placeFor } from './sign-up.ts';

/** Adds the person who proved the address: signed in where an organization has its domain, else waiting for an admin; `signedIn` is null then. */
export async function confirmSignUp(request: SignInRequest, { token: text, password }: SetPasswordByToken): Promise<{ signedIn: SignedIn | null }> {
  if (!isAcceptablePassword(password)) refuseValue(['input', 'password'], 'password');
  const { token, system } = await openLink(request, text);
  await transact(system, (ctx) => requireAccountToken(ctx, token, 'SIGN_UP'));
  // Hashing is slow on purpose: it comes after a look at the token, and outside the transaction.
  const hash = await hashPassword(password);
  const { id, isActive } = await transact(system, (ctx) => addConfirmed(ctx, token, hash));
  if (!isActive) return { signedIn: null };
  const person = await contextOfPerson(system, id);
  return { signedIn: signedInAs(person, await transact(person, (ctx) => openSession(ctx, false))) };
}

/** By the rule in force now: an address that cannot sign up any more has a link that has ended. */
async function addConfirmed(ctx: Transaction, token: ParsedToken, hash: string): Promise<Principal> {
  const row = await requireAccountToken(ctx, token, 'SIGN_UP');
  row.endedAt = ctx.services.now();
  const place = (await placeFor(ctx, row.email ?? '')) ?? refuseLink();
  const person = addRequester(ctx, row, place);
  await ctx.em.flush();
  await setPasswordIn(ctx, person.id, hash);
  const changes = [change('user', null, publicId('User', person.id)), change('isWaiting', null, !person.isActive), ...followingOf(person)];
  const event = record(ctx, 'user.signed_up', { audience: 'ADMINS', changes });
  if (!person.isActive) tell(ctx, event, [{ kind: 'APPROVAL', roles: await rolesWith(ctx, 'tenant:admin') }]);
  return person;
}

function addRequester(ctx: Transaction, { name, email }: AccountToken, { organizationId, followsOrganization }: Place): Principal {
  const createdAt = ctx.now();
  const own = { tenantId: ctx.tenant.id, id: newId(createdAt), kind: 'USER', role: 'REQUESTER', name: name ?? '', email, createdAt } as const;
  const isActive = organizationId !== null;
  return ctx.em.create(Principal, { ...own, organizationId, isActive, waitsSince: isActive ? null : createdAt, followsOrganization });
}

/** Told only where it is so. */
export function followingOf({ followsOrganization }: Principal): FieldChange[] {
  return followsOrganization ? [change('followsOrganization', false, true)] : [];
}
