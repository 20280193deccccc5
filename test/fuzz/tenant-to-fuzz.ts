import { inject } from 'vitest';
import { openSession } from '../../src/access/sessions/session.ts';
import type { Permission } from '../../src/core/actor.ts';
import { publicId, readId } from '../../src/core/ids.ts';
import { transact } from '../../src/core/transact.ts';
import type { TenantSeed } from '../../src/provisioning/tenant-seed.ts';
import { aFullTenant } from '../isolation/two-tenants.ts';
import type { Asker } from '../reading/a-busy-tenant.ts';
import type { Dice } from '../reading/choices.ts';
import { harvest } from '../reading/collect-values.ts';
import type { TenantValues } from '../reading/tenant-values.ts';
import { aKey } from '../support/a-key.ts';
import { type Person, type TestTenant, usualPeople } from '../support/a-tenant.ts';
import { aClosedTicket, aResolvedTicket, aTicket } from '../support/a-ticket.ts';
import { as, succeed } from '../support/client.ts';
import { asSuperuser, inTenant } from '../support/database.ts';
import { loadRows } from '../support/naive/rows.ts';

export interface TenantToFuzz {
  values: TenantValues;
  askers: (Asker | null)[];
  /** Its configuration. */
  document: unknown;
  /** One of those whom others deactivate, merge away and whose role they change, back and with a new session. */
  spare(dice: Dice): Promise<Asker>;
}

const keys: Record<string, Permission[]> = {
  'key that only reads tickets': ['ticket:read'],
  'key of Acme': ['ticket:read', 'ticket:write', 'article:read'],
  'key that works': ['ticket:read', 'ticket:write', 'ticket:read_all', 'ticket:work', 'note:read', 'note:write'],
  'key of an admin': ['ticket:read', 'ticket:write', 'tenant:admin', 'people:read', 'article:read', 'article:write', 'ticket:hand_over'],
};

/** Besides the usual people, who ask and must stay: what acts on a person by id finds these only. */
const spares: TenantSeed['people'] = [
  { key: 'eva', name: 'Eva Gil', role: 'REQUESTER', organization: 'acme' },
  { key: 'ines', name: 'Inés Rey', role: 'REQUESTER', organization: 'globex' },
  { key: 'nora', name: 'Nora Paz', role: 'AGENT' },
  { key: 'raul', name: 'Raúl Cid', role: 'AGENT' },
  { key: 'olga', name: 'Olga Ros', role: 'ADMIN' },
];

/** A tenant made through the API, with tickets in all states, and everybody who may ask: people, keys and nobody. */
export async function aTenantToFuzz(): Promise<TenantToFuzz> {
  const tenant = await asSuperuser((database) => aFullTenant(database, { people: [...usualPeople, ...spares] }));
  const { ana, luis, marta, sofia } = tenant;
  await Promise.all([aTicket(luis, { deduplicationKey: 'usual' }), aResolvedTicket(tenant, ana), aResolvedTicket(tenant, marta), aClosedTicket(tenant, ana)]);
  const people = usualPeople
    .flatMap(({ key }) => tenant.people[key] ?? [])
    .map(({ key, token, ctx }) => ({ name: key, token, id: ctx.actor.id, language: 'es' as const }));
  const issued = await Promise.all(Object.entries(keys).map(([name, permissions]) => keyAsker(tenant, name, permissions)));
  const rows = await loadRows(inject('urls').superuser, sofia.ctx.tenant.id);
  const askers: Asker[] = [...people, ...issued];
  const harvested = await harvest({ rows, askers, now: new Date() });
  const persons = spares.flatMap(({ key }) => tenant.people[key] ?? []);
  const sessions = await Promise.all(persons.map(async ({ ctx }) => publicId('Session', (await sessionOf(ctx)).sessionId)));
  const values = { ...harvested, ids: { ...harvested.ids, userId: persons.map(({ id }) => id), intoUserId: persons.map(({ id }) => id), sessionId: sessions } };
  const { document } = await succeed(as(sofia).configuration());
  return { values, document, spare: (dice) => spareAsker(dice.pick(persons)), askers: [...askers, ...askers.filter(({ name }) => name === 'sofia'), null] };
}

const sessionOf = (ctx: Person['ctx']) => transact(ctx, (ctx) => openSession(ctx, false));

async function spareAsker(person: Person): Promise<Asker> {
  const back = 'update principal set is_active = true, merged_into_id = null where tenant_id = $1 and id = $2';
  await inTenant(person.ctx, (client) => client.query(back, [person.ctx.tenant.id, person.ctx.actor.id]));
  const { accessToken: token } = await sessionOf(person.ctx);
  return { name: person.key, token, id: person.ctx.actor.id, language: 'es' };
}

/** Issued for Ana. */
async function keyAsker(tenant: TestTenant, name: string, permissions: Permission[]): Promise<Asker> {
  const organizationId = name.includes('Acme') ? publicId('Organization', tenant.ana.ctx.actor.organizationId ?? '') : null;
  const { id, token } = await aKey(tenant, { name, permissions, organizationId });
  return { name, token, id: readId(id, 'ApiKey') ?? '', language: 'en' };
}
