import type { Context } from '../core/context.ts';
import { change } from '../core/event.ts';
import { record } from '../core/feed.ts';
import { publicId } from '../core/ids.ts';
import { transact } from '../core/transact.ts';
import { itemByKey } from '../core/unknown-keys.ts';
import { insistOnAnotherAdmin } from './insist-on-another-admin.ts';
import { lockPerson, type PersonReference } from './lock-person.ts';
import type { Principal } from './principal.ts';
import { insistOnGiving, lockRoles } from './role.ts';

export interface ChangeRole extends PersonReference {
  /** The key of the role. */
  role: string;
}

/** Gives a person another role. Tickets that they could not be assigned any more go back to their queues; what they created stays theirs to close. */
export function changeRole(ctx: Context, input: ChangeRole): Promise<Principal> {
  return transact(ctx, async (ctx) => {
    const roles = await lockRoles(ctx);
    const role = itemByKey(roles, input.role, ['input', 'role']);
    insistOnGiving(ctx, role.permissions, ['input', 'role']);
    const person = await lockPerson(ctx, input);
    if (person.role === role.key) return person;
    if (!role.isAdmin) await insistOnAnotherAdmin(ctx, person, roles);
    const changes = [change('user', null, publicId('User', person.id)), change('role', person.role, role.key)];
    if (person.isActiveAgent) person.returnTickets(ctx.services.now());
    person.role = role.key;
    person.isAgent = role.isAgent;
    record(ctx, 'user.role_changed', { audience: 'ADMINS', changes });
    return person;
  });
}
