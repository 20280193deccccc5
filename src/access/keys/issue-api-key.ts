import type { Context } from '../../core/context.ts';
import { change } from '../../core/event.ts';
import { record } from '../../core/feed.ts';
import { newId, publicId } from '../../core/ids.ts';
import { insist, refuse, refuseValue } from '../../core/refusal.ts';
import type { Permission } from '../../core/registry.ts';
import { transact } from '../../core/transact.ts';
import type { Transaction } from '../../core/transaction.ts';
import { findOrganization } from '../../organizations/find-organization.ts';
import { findPerson } from '../../people/find-person.ts';
import { Principal } from '../../people/principal.ts';
import { Tenant } from '../../tenants/tenant.ts';
import { makeToken } from '../token-format.ts';
import { whyNotGrant } from './key-permissions.ts';
import { writeKey } from './write-key.ts';

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
    const scope = await scopeOf(ctx, input);
    const tenantId = ctx.tenant.id;
    const id = newId(ctx.services.now());
    const { text, hash } = makeToken('rlv', tenantId, id);
    await writeKey(ctx, input, { ...scope, tenantId, id, hash, hint: text.slice(-4) });
    record(ctx, 'key.issued', { audience: 'ADMINS', changes: [change('key', null, publicId('ApiKey', id))] });
    return { id, secret: text };
  });
}

interface Scope {
  requesterId: string;
  organizationId: string | null;
}

async function scopeOf(ctx: Transaction, input: IssueApiKey): Promise<Scope> {
  insist(whyNotGrant(ctx.actor, input.permissions, input.organizationId != null), ['input', 'permissions']);
  if (input.expiresAt && input.expiresAt <= ctx.services.now()) refuseValue(['input', 'expiresAt'], 'notInFuture');
  const path = ['input', 'requesterId'];
  const requester = await (input.requesterId == null ? ctx.em.findOneOrFail(Principal, { id: ctx.actor.id }) : findPerson(ctx, input.requesterId, path));
  const organizationId = input.organizationId == null ? null : (await findOrganization(ctx, input.organizationId)).id;
  if (input.permissions.includes('ticket:write')) await insistOnTickets(ctx, input.permissions, requester, organizationId);
  return { requesterId: requester.id, organizationId };
}

/** A key that could open no ticket is not issued; `openTicket` demands the same. */
async function insistOnTickets(ctx: Transaction, permissions: Permission[], requester: Principal, organizationId: string | null): Promise<void> {
  if (!canBeRequester(requester, organizationId)) refuse('NOT_A_REQUESTER', ['input', 'requesterId']);
  const { hasCustomerTickets } = await ctx.em.findOneOrFail(Tenant, { tenantId: ctx.tenant.id });
  const opensInternal = requester.isAgent && permissions.includes('ticket:work');
  if (!hasCustomerTickets && !opensInternal) refuse('MODULE_OFF', ['input', 'permissions']);
}

function canBeRequester({ kind, isActive, organizationId }: Principal, boundTo: string | null): boolean {
  return kind === 'USER' && isActive && (boundTo === null || organizationId === boundTo);
}
