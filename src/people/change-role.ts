import { isAgentRole, type Role } from '../core/actor.ts';
import type { Context } from '../core/context.ts';
import { change } from '../core/event.ts';
import { record } from '../core/feed.ts';
import { publicId } from '../core/ids.ts';
import { refuse } from '../core/refusal.ts';
import { transact } from '../core/transact.ts';
import { insistOnAnotherAdmin } from './insist-on-another-admin.ts';
import { lockPerson, type PersonReference } from './lock-person.ts';
import type { Principal } from './principal.ts';

export interface ChangeRole extends PersonReference {
  role: Role;
}

/** Gives a person another role. Tickets assigned to somebody who becomes a requester go back to their queues; what they created stays theirs to close. */
export function changeRole(ctx: Context, input: ChangeRole): Promise<Principal> {
  return transact(ctx, async (ctx) => {
    if (input.role === 'ADMIN' && ctx.actor.kind === 'API_KEY') refuse('NOT_ALLOWED', ['input', 'role']);
    const person = await lockPerson(ctx, input);
    if (person.role === input.role) return person;
    if (person.role === 'ADMIN') await insistOnAnotherAdmin(ctx, person);
    const changes = [change('user', null, publicId('User', person.id)), change('role', person.role, input.role)];
    if (person.isAgent && !isAgentRole(input.role)) person.returnTickets(ctx.services.now());
    person.role = input.role;
    record(ctx, 'user.role_changed', { audience: 'ADMINS', changes });
    return person;
  });
}
