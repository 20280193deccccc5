import { may } from '../core/actor.ts';
import type { Context } from '../core/context.ts';
import { change } from '../core/event.ts';
import { record } from '../core/feed.ts';
import { newId, publicId, requireId } from '../core/ids.ts';
import { refuse } from '../core/refusal.ts';
import type { Permission } from '../core/registry.ts';
import { transact } from '../core/transact.ts';
import type { Transaction } from '../core/transaction.ts';
import { findOrganization } from '../organizations/find-organization.ts';
import { findPerson } from '../people/find-person.ts';
import { Principal } from '../people/principal.ts';
import { ApiKey } from './credentials.ts';
import { makeToken } from './token-format.ts';

export interface IssueApiKey {
  name: string;
  permissions: Permission[];
  requesterId?: string | null;
  organizationId?: string | null;
  expiresAt?: Date | null;
}

/** A key for a partner system; the secret is only in this answer, since only its hash is stored. */
export function issueApiKey(ctx: Context, input: IssueApiKey): Promise<{ id: string; secret: string }> {
  return transact(ctx, async (ctx) => {
    await insistOnInput(ctx, input);
    const at = ctx.now();
    const tenantId = ctx.tenant.id;
    const id = newId(at);
    const { text, hash } = makeToken('rlv', tenantId, id);
    const organizationId = input.organizationId == null ? null : requireId(input.organizationId, 'Organization');
    ctx.em.create(Principal, {
      tenantId,
      id,
      kind: 'API_KEY',
      name: input.name,
      organizationId,
      followsOrganization: organizationId !== null,
      isActive: true,
      createdAt: at,
    });
    await ctx.em.flush();
    const requesterId = input.requesterId == null ? ctx.actor.id : requireId(input.requesterId, 'User');
    ctx.em.create(ApiKey, {
      tenantId,
      id,
      requesterId,
      issuedById: ctx.actor.id,
      hash,
      hint: text.slice(-4),
      permissions: [...new Set(input.permissions)],
      createdAt: at,
      expiresAt: input.expiresAt ?? null,
    });
    record(ctx, 'key.issued', { audience: 'ADMINS', changes: [change('key', null, publicId('ApiKey', id))] });
    return { id, secret: text };
  });
}

/** Permissions that are not limited to one organization. */
const tenantWide: Permission[] = ['ticket:read_all', 'people:read', 'ticket:hand_over', 'tenant:admin'];

/** Nobody grants permissions that they lack, and a key of one organization gets no tenant-wide permission. */
async function insistOnInput(ctx: Transaction, input: IssueApiKey): Promise<void> {
  if (input.permissions.length === 0) refuse('INVALID', ['input', 'permissions']);
  if (!input.permissions.every((permission) => may(ctx.actor, permission))) refuse('NOT_ALLOWED', ['input', 'permissions']);
  if (input.organizationId != null && input.permissions.some((permission) => tenantWide.includes(permission))) refuse('NOT_ALLOWED', ['input', 'permissions']);
  if (input.expiresAt && input.expiresAt <= ctx.now()) refuse('INVALID', ['input', 'expiresAt']);
  if (input.requesterId != null) await findPerson(ctx, input.requesterId, ['input', 'requesterId']);
  if (input.organizationId != null) await findOrganization(ctx, input.organizationId);
}
