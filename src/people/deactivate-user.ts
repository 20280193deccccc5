import type { Context } from '../core/context.ts';
import { change } from '../core/event.ts';
import { record } from '../core/feed.ts';
import { publicId } from '../core/ids.ts';
import { refuse } from '../core/refusal.ts';
import { transact } from '../core/transact.ts';
import { insistOnAnotherAdmin } from './insist-on-another-admin.ts';
import { lockPerson, type PersonReference } from './lock-person.ts';
import type { Principal } from './principal.ts';
import { lockRoles } from './role.ts';

/** The person leaves: they cannot sign in, get no tickets, and those assigned to them go back to their queues. What they created stays theirs (crm E2). */
export function deactivateUser(ctx: Context, input: PersonReference): Promise<Principal> {
  return transact(ctx, async (ctx) => {
    const roles = await lockRoles(ctx);
    const person = await lockPerson(ctx, input);
    if (!person.isActive) return person;
    await insistOnAnotherAdmin(ctx, person, roles);
    if (person.isActiveAgent) person.returnTickets(ctx.services.now());
    person.isActive = false;
    ctx.defer({ text: 'update availability set is_available = false where tenant_id = $1 and id = $2', values: [ctx.tenant.id, person.id] });
    record(ctx, 'user.deactivated', { audience: 'ADMINS', changes: [change('user', null, publicId('User', person.id))] });
    return person;
  });
}

/** The person comes back with the same role, organization and password. */
export function reactivateUser(ctx: Context, input: PersonReference): Promise<Principal> {
  return transact(ctx, async (ctx) => {
    const person = await lockPerson(ctx, input);
    if (person.isActive) return person;
    if (person.waitsSince) refuse('USER_WAITING', ['input', 'userId']);
    if (person.mergedIntoId) refuse('USER_MERGED', ['input', 'userId'], { into: publicId('User', person.mergedIntoId) });
    if (person.erasedAt) refuse('NOT_FOUND', ['input', 'userId']);
    person.isActive = true;
    record(ctx, 'user.reactivated', { audience: 'ADMINS', changes: [change('user', null, publicId('User', person.id))] });
    return person;
  });
}
