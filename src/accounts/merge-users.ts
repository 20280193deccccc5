import { LockMode } from '@mikro-orm/core';
import { Password } from '../access/credentials.ts';
import { principalsBehind } from '../access/principals-behind.ts';
import { lockConfiguration } from '../configuration/change-configuration.ts';
import { replaceMember } from '../configuration/change-queue-member.ts';
import { inConfigurationTurn } from '../configuration/configuration-turns.ts';
import type { Context } from '../core/context.ts';
import { change } from '../core/event.ts';
import { record } from '../core/feed.ts';
import { publicId, requireId } from '../core/ids.ts';
import { insistOnVersion } from '../core/insist-on-version.ts';
import { refuse } from '../core/refusal.ts';
import type { Permission } from '../core/registry.ts';
import { transact } from '../core/transact.ts';
import type { Transaction } from '../core/transaction.ts';
import { insistOnAnotherAdmin } from '../people/insist-on-another-admin.ts';
import type { PersonReference } from '../people/lock-person.ts';
import { Principal } from '../people/principal.ts';
import { insistOnGiving, lockRoles, type Role } from '../people/role.ts';
import { type Mergeable, whyNotMergeUsers } from './why-not-merge-users.ts';

export interface MergeUsers extends PersonReference {
  intoUserId: string;
}

/**
 * A person who appears twice goes on as one. The duplicate leaves, its queues and its external id go over at once, and a worker moves its open
 * tickets. What it created stays its own, and what it signs in with opens nothing: nobody becomes another person by a merge (crm E2).
 */
export function mergeUsers(ctx: Context, input: MergeUsers): Promise<Principal> {
  return inConfigurationTurn(ctx, () =>
    transact(ctx, async (ctx) => {
      await lockConfiguration(ctx);
      const roles = await lockRoles(ctx);
      const [from, into] = await lockBoth(ctx, input);
      await insistOnMerging(ctx, from, into);
      insistOnGiving(ctx, permissionsOf(roles, from), ['input', 'userId']);
      insistOnGiving(ctx, permissionsOf(roles, into), ['input', 'intoUserId']);
      await insistOnAnotherAdmin(ctx, from, roles);
      await replaceMember(ctx, emailOf(from), into.isActiveAgent ? emailOf(into) : null);
      await leave(ctx, from, into);
      return into;
    }),
  );
}

/** In the order of their ids, so that two merges of the same persons cannot wait for each other. */
async function lockBoth({ em }: Transaction, { userId, intoUserId, expectedVersion }: MergeUsers): Promise<[Principal, Principal]> {
  const [fromUuid, intoUuid] = [requireId(userId, 'User'), requireId(intoUserId, 'User')];
  const where = { kind: 'USER' as const, id: { $in: [fromUuid, intoUuid] } };
  const found = await em.find(Principal, where, { lockMode: LockMode.PESSIMISTIC_WRITE, orderBy: { id: 'asc' } });
  const from = found.find(({ id }) => id === fromUuid) ?? refuse('NOT_FOUND', ['input', 'userId']);
  const into = found.find(({ id }) => id === intoUuid) ?? refuse('NOT_FOUND', ['input', 'intoUserId']);
  insistOnVersion(expectedVersion, from.version);
  return [from, into];
}

async function insistOnMerging(ctx: Transaction, from: Principal, into: Principal): Promise<void> {
  const passwords = await ctx.em.find(Password, { id: { $in: [from.id, into.id] } });
  const mergeable = ({ id, isAgent, organizationId, isActive, mergedIntoId }: Principal): Mergeable => {
    return { id, isAgent, organizationId, isActive, mergedIntoId, hasPassword: passwords.some((password) => password.id === id) };
  };
  const behind = await principalsBehind(ctx, [ctx.actor.id]);
  const whyNot = whyNotMergeUsers({ from: mergeable(from), into: mergeable(into), behind });
  if (whyNot) refuse(whyNot.code, ['input', whyNot.field]);
}

/** Anyone who was merged into the duplicate before is merged into the other one now, so that one step leads to the person who is left. */
async function leave(ctx: Transaction, from: Principal, into: Principal): Promise<void> {
  const values = [ctx.tenant.id, from.id, into.id];
  const changes = [change('user', null, publicId('User', from.id)), change('mergedInto', null, publicId('User', into.id))];
  const externalId = into.externalId ? null : from.externalId;
  if (externalId) {
    from.externalId = null;
    await ctx.em.flush();
    into.externalId = externalId;
    changes.push(change('externalId', null, externalId));
  }
  Object.assign(from, { isActive: false, waitsSince: null, mergedIntoId: into.id });
  from.returnTickets(ctx.services.now());
  ctx.defer({ text: 'update principal set merged_into_id = $3, version = version + 1 where tenant_id = $1 and merged_into_id = $2', values });
  ctx.defer({ text: 'update api_key set requester_id = $3, version = version + 1 where tenant_id = $1 and requester_id = $2', values });
  ctx.beforeCommit('TELL_PEOPLE', () => ({ text: moveNotifications, values }));
  ctx.defer({ text: 'update availability set is_available = false where tenant_id = $1 and id = $2', values: values.slice(0, 2) });
  record(ctx, 'user.merged', { audience: 'ADMINS', changes });
}

/** After the event of the merge has its number, from which on the other one is told what the duplicate would be. What both were told of the other one has already. */
const moveNotifications = `
  update notification n set principal_id = $3 where n.tenant_id = $1 and n.principal_id = $2
    and not exists (select from notification o where o.tenant_id = $1 and o.principal_id = $3 and o.seq = n.seq)`;

/** What the caller could not give they do not take away by a merge either. */
function permissionsOf(roles: readonly Role[], { role }: Principal): Iterable<Permission> {
  return roles.find(({ key }) => key === role)?.permissions ?? [];
}

function emailOf({ email }: Principal): string {
  return email ?? '';
}
