import { inject } from 'vitest';
import type { Permission } from '../../src/core/actor.ts';
import { publicId, readId } from '../../src/core/ids.ts';
import { aFullTenant } from '../isolation/two-tenants.ts';
import type { Asker } from '../reading/a-busy-tenant.ts';
import { harvest } from '../reading/collect-values.ts';
import type { TenantValues } from '../reading/tenant-values.ts';
import { aKey } from '../support/a-key.ts';
import type { TestTenant } from '../support/a-tenant.ts';
import { aClosedTicket, aResolvedTicket, aTicket } from '../support/a-ticket.ts';
import { as, succeed } from '../support/client.ts';
import { asSuperuser } from '../support/database.ts';
import { loadRows } from '../support/naive/rows.ts';

export interface TenantToFuzz {
  values: TenantValues;
  askers: (Asker | null)[];
  /** Its configuration. */
  document: unknown;
}

const keys: Record<string, Permission[]> = {
  'key that only reads tickets': ['ticket:read'],
  'key of Acme': ['ticket:read', 'ticket:write', 'article:read'],
  'key that works': ['ticket:read', 'ticket:write', 'ticket:read_all', 'ticket:work', 'note:read', 'note:write'],
  'key of an admin': ['ticket:read', 'ticket:write', 'tenant:admin', 'people:read', 'article:read', 'article:write', 'ticket:hand_over'],
};

/** A tenant made through the API, with tickets in all states, and everybody who may ask: people, keys and nobody. */
export async function aTenantToFuzz(): Promise<TenantToFuzz> {
  const tenant = await asSuperuser((database) => aFullTenant(database));
  const { ana, luis, marta, sofia } = tenant;
  await Promise.all([aTicket(luis, { deduplicationKey: 'usual' }), aResolvedTicket(tenant, ana), aResolvedTicket(tenant, marta), aClosedTicket(tenant, ana)]);
  const people = Object.values(tenant.people).map(({ key, token, ctx }) => ({ name: key, token, id: ctx.actor.id, language: 'es' as const }));
  const issued = await Promise.all(Object.entries(keys).map(([name, permissions]) => keyAsker(tenant, name, permissions)));
  const rows = await loadRows(inject('urls').superuser, sofia.ctx.tenant.id);
  const askers: Asker[] = [...people, ...issued];
  const values = await harvest({ rows, askers, now: new Date() });
  const { document } = await succeed(as(sofia).configuration());
  return { values, document, askers: [...askers, ...askers.filter(({ name }) => name === 'sofia'), null] };
}

/** Issued for Ana. */
async function keyAsker(tenant: TestTenant, name: string, permissions: Permission[]): Promise<Asker> {
  const organizationId = name.includes('Acme') ? publicId('Organization', tenant.ana.ctx.actor.organizationId ?? '') : null;
  const { id, token } = await aKey(tenant, { name, permissions, organizationId });
  return { name, token, id: readId(id, 'ApiKey') ?? '', language: 'en' };
}
