import type { Context } from '../core/context.ts';
import { change } from '../core/event.ts';
import { record } from '../core/feed.ts';
import { publicId } from '../core/ids.ts';
import { transact } from '../core/transact.ts';
import { findActiveOrganization } from '../organizations/find-organization.ts';
import { lockPerson, type PersonReference } from './lock-person.ts';
import type { Principal } from './principal.ts';

export interface MoveToOrganization extends PersonReference {
  organizationId?: string | null;
}

/** Moves a person to another organization, or to none. Their tickets stay with the organization they were opened for. */
export function moveToOrganization(ctx: Context, input: MoveToOrganization): Promise<Principal> {
  return transact(ctx, async (ctx) => {
    const person = await lockPerson(ctx, input);
    const organizationId = input.organizationId == null ? null : (await findActiveOrganization(ctx, input.organizationId)).id;
    const before = person.organizationId ?? null;
    if (before === organizationId) return person;
    person.organizationId = organizationId;
    const changes = [change('user', null, publicId('User', person.id)), change('organization', idOf(before), idOf(organizationId))];
    record(ctx, 'user.moved', { audience: 'ADMINS', changes });
    return person;
  });
}

function idOf(organizationId: string | null): string | null {
  return organizationId && publicId('Organization', organizationId);
}
