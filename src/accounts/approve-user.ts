import { configurationNow } from '../configuration/current-configuration.ts';
import type { Context } from '../core/context.ts';
import { change } from '../core/event.ts';
import { record } from '../core/feed.ts';
import { publicId } from '../core/ids.ts';
import { refuse } from '../core/refusal.ts';
import type { EventType } from '../core/registry.ts';
import { transact } from '../core/transact.ts';
import type { Transaction } from '../core/transaction.ts';
import { findActiveOrganization } from '../organizations/find-organization.ts';
import { lockPerson, type PersonReference } from '../people/lock-person.ts';
import type { Principal } from '../people/principal.ts';
import { insistOnGiving, lockRoles } from '../people/role.ts';
import { followingOf } from './confirm-sign-up.ts';

export interface ApproveUser extends PersonReference {
  organizationId?: string | null;
}

/** Lets in somebody who signed up and waits, also into an organization (platform O15). Anyone who could not add them does not let them in. */
export function approveUser(ctx: Context, input: ApproveUser): Promise<Principal> {
  return transact(ctx, async (ctx) => {
    const roles = await lockRoles(ctx);
    const organizationId = input.organizationId == null ? null : (await findActiveOrganization(ctx, input.organizationId)).id;
    const person = await lockWaiting(ctx, input);
    insistOnGiving(ctx, roles.find(({ key }) => key === person.role)?.permissions ?? [], ['input', 'userId']);
    const { signUpFollows } = (await configurationNow(ctx)).document.desk;
    Object.assign(person, { isActive: true, organizationId: organizationId ?? person.organizationId });
    person.followsOrganization ||= signUpFollows && Boolean(person.organizationId);
    const changes = organizationId ? [change('organization', null, publicId('Organization', organizationId))] : [];
    recordDecision(ctx, 'user.approved', person, [...changes, ...followingOf(person)]);
    return person;
  });
}

/** Turns somebody away who signed up and waits. The address stays taken, so that nobody asks with it again. */
export function rejectUser(ctx: Context, input: PersonReference): Promise<Principal> {
  return transact(ctx, async (ctx) => {
    const person = await lockWaiting(ctx, input);
    recordDecision(ctx, 'user.rejected', person);
    return person;
  });
}

async function lockWaiting(ctx: Transaction, input: PersonReference): Promise<Principal> {
  const person = await lockPerson(ctx, input);
  if (!person.waitsSince) refuse('NOT_WAITING', ['input', 'userId']);
  person.waitsSince = null;
  return person;
}

function recordDecision(ctx: Transaction, type: EventType, { id }: Principal, changes: ReturnType<typeof change>[] = []): void {
  record(ctx, type, { audience: 'ADMINS', changes: [change('user', null, publicId('User', id)), ...changes] });
}
