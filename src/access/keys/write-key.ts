import type { Permission } from '../../core/registry.ts';
import type { Transaction } from '../../core/transaction.ts';
import { Principal } from '../../people/principal.ts';
import { ApiKey } from '../credentials.ts';

export interface KeyValues {
  name: string;
  permissions: Permission[];
  expiresAt?: Date | null;
  /** Of a publishable key. */
  origins?: string[];
}

export interface NewKey extends Pick<ApiKey, 'tenantId' | 'id' | 'hash' | 'hint' | 'requesterId'> {
  organizationId: string | null;
}

/** The key, and the principal as which it acts. */
export async function writeKey(ctx: Transaction, { name, permissions, expiresAt, origins }: KeyValues, { organizationId, ...key }: NewKey): Promise<void> {
  const createdAt = ctx.services.now();
  const { tenantId, id } = key;
  const followsOrganization = organizationId !== null;
  ctx.em.create(Principal, { tenantId, id, kind: 'API_KEY', name, organizationId, followsOrganization, isActive: true, createdAt });
  await ctx.em.flush();
  const issuedById = ctx.actor.id;
  ctx.em.create(ApiKey, { ...key, issuedById, permissions: [...new Set(permissions)], origins: origins ?? null, createdAt, expiresAt: expiresAt ?? null });
}
