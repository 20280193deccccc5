import type { Actor, Permission } from '../core/actor.ts';
import { type Context, noteTimeOffset, type Services, type TenantSettings, type TenantSize } from '../core/context.ts';
import { acceptedSecrets } from '../core/secrets.ts';
import { contextOfSystem } from '../core/system-context.ts';
import { type SeenValidators, validatorsSql } from '../core/validator.ts';
import type { Statement } from '../database/pipeline.ts';
import { type Asking, readRows } from '../database/tenancy.ts';
import { permissionsIn } from '../people/roles.ts';
import { findTenantBySlug } from '../tenants/find-tenant.ts';
import { settingsObject } from '../tenants/settings-columns.ts';
import { type AccessClaims, verifyAccessToken } from './access-token.ts';
import { entitledTo } from './entitled-to.ts';
import type { IdentityProvider } from './identity-provider.ts';
import { permissionsOfKey } from './keys/key-permissions.ts';
import { actorOfSession, lacksSecondFactor } from './second-factor/actor-of-session.ts';
import { readToken, sameHash } from './token-format.ts';
import { touchLastUsed } from './touch-last-used.ts';

/** The principal of a credential, and when the credential expires. */
export interface Authenticated {
  tenant: TenantSettings;
  tenantSize: TenantSize;
  actor: Actor;
  locale: string | null;
  expiresAt: Date | null;
  sessionId?: string | undefined;
  /** The pages that a publishable key is for. */
  origins?: readonly string[];
  /** The version of the feed at which the principal was a member of all queues that are not open to the tenant; `null` if not. */
  allQueuesAt: string | null;
  validators: SeenValidators;
  /** In milliseconds of `performance.now()`. */
  lookedUpAt: number;
}

type Row = Pick<Actor, 'kind' | 'id' | 'name' | 'requesterKind' | 'organizationId' | 'followsOrganization' | 'entitledTo'> & {
  role: string | null;
  /** `null` for a built-in role. */
  rolePermissions: string[] | null;
  locale: string | null;
  settings: TenantSettings;
  tenantSize: TenantSize;
  timeOffsetMs: number;
  allQueuesAt: string | null;
  validators: SeenValidators;
};
type SessionRow = Row & { lacksSecondFactor: boolean };
type KeyRow = Row & { hash: Buffer; permissions: Permission[]; origins: string[] | null; expiresAt: number | null; lastUsedAt: number | null };

/** Accepts our access tokens, API keys and tokens of the configured identity provider; each takes one statement. */
export async function authenticate(services: Services, provider: IdentityProvider | null, token: string, answerBy?: number): Promise<Authenticated | null> {
  if (token.startsWith('rlv_')) return authenticateKey(services, 'rlv', token, answerBy);
  if (token.startsWith('pk_')) return authenticateKey(services, 'pk', token, answerBy);
  const claims = claimsOf(services, token);
  if (claims) return authenticateSession(services, claims, answerBy);
  const verified = await provider?.verify(token, services.now());
  const tenant = verified && (await findTenantBySlug(services, verified.tenantSlug, answerBy));
  return tenant ? authenticateAddress(services, tenant.id, verified, answerBy) : null;
}

/** Signed with the old secret, while the secret is exchanged. */
function claimsOf(services: Services, token: string): AccessClaims | null {
  for (const secret of acceptedSecrets(services)) {
    const claims = verifyAccessToken(secret, token, services.now());
    if (claims) return claims;
  }
  return null;
}

const columnsAt = (
  now: string,
) => `p.id, p.kind, p.name, p.role, r.permissions as "rolePermissions", p.requester_kind as "requesterKind", p.locale, p.organization_id as "organizationId", p.follows_organization as "followsOrganization",
  ${entitledTo(now)},
  ${settingsObject} as settings,
  t.time_offset_ms::float8 as "timeOffsetMs",
  (select f.version from feed f where f.tenant_id = $1 and not exists (select from queue q where q.tenant_id = $1 and q.visibility = 'MEMBERS'
    and not exists (select from queue_member m where m.tenant_id = $1 and m.queue_id = q.id and m.member_id = p.id))) as "allQueuesAt",
  (select ${validatorsSql} from feed where feed.tenant_id = $1) as validators,
  json_build_object('tickets', (select c.last_number from ticket_counter c where c.tenant_id = $1), 'events', (select f.seq from feed f where f.tenant_id = $1),
    'openTickets', (select coalesce(sum(c.unresolved + c.resolved + c.merged + c.withdrawn), 0) from queue_counter c where c.tenant_id = $1)) as "tenantSize"`;
const fromActivePrincipal = 'principal p join tenant t on t.tenant_id = $1 and t.suspended_at is null left join role r on r.tenant_id = $1 and r.key = p.role';
const isThePrincipal = 'p.tenant_id = $1 and p.is_active';

async function authenticateSession(
  services: Services,
  claims: { tenantId: string; sessionId: string; principalId: string; expiresAt: Date },
  answerBy: number | undefined,
): Promise<Authenticated | null> {
  const { tenantId, sessionId, principalId, expiresAt } = claims;
  const [row] = await readRows<SessionRow>(inTenant(services, tenantId, answerBy), {
    name: 'authenticate_session',
    text: `select ${columnsAt('$4')}, ${lacksSecondFactor} as "lacksSecondFactor" from ${fromActivePrincipal} join session s on s.tenant_id = $1 and s.principal_id = p.id
      where ${isThePrincipal} and s.id = $2 and p.id = $3 and s.revoked_at is null and s.expires_at > $4`,
    values: [tenantId, sessionId, principalId, services.now()],
  });
  if (!row) return null;
  const found = { ...authenticated(services, row, tenantId, expiresAt), sessionId };
  return { ...found, actor: actorOfSession(found.actor, row.lacksSecondFactor) };
}

/** Whom a link was given to, with the rights of this moment: its session must not have ended, nor its key. */
export function authenticateHolder(
  services: Services,
  { tenantId, principalId, sessionId }: { tenantId: string; principalId: string; sessionId?: string | undefined },
  answerBy: number,
): Promise<Authenticated | null> {
  const expiresAt = services.now();
  return sessionId
    ? authenticateSession(services, { tenantId, principalId, sessionId, expiresAt }, answerBy)
    : authenticateWithoutSession(services, tenantId, principalId, answerBy);
}

async function authenticateWithoutSession(services: Services, tenantId: string, principalId: string, answerBy: number): Promise<Authenticated | null> {
  const isValid = 'k.revoked_at is null and (k.expires_at is null or k.expires_at > $3)';
  const text = `select ${columnsAt('$3')}, k.permissions, k.origins from ${fromActivePrincipal} left join api_key k on k.tenant_id = $1 and k.id = p.id
    where ${isThePrincipal} and p.id = $2 and (p.kind = 'USER' or ${isValid})`;
  const values = [tenantId, principalId, services.now()];
  const [row] = await readRows<Row & { permissions: Permission[] | null; origins: string[] | null }>(inTenant(services, tenantId, answerBy), {
    name: 'authenticate_holder',
    text,
    values,
  });
  if (!row) return null;
  const found = authenticated(services, row, tenantId, null, row.permissions ? permissionsOfKey(row.permissions, row.organizationId) : undefined);
  return row.origins ? ofVisitor(found, row.origins) : found;
}

async function authenticateAddress(
  services: Services,
  tenantId: string,
  { email, expiresAt }: { email: string; expiresAt: Date },
  answerBy: number | undefined,
): Promise<Authenticated | null> {
  const text = `select ${columnsAt('$3')} from ${fromActivePrincipal} where ${isThePrincipal} and p.kind = 'USER' and p.email = $2`;
  const [row] = await readRows<Row>(inTenant(services, tenantId, answerBy), { text, values: [tenantId, email.toLowerCase(), services.now()] });
  return row ? authenticated(services, row, tenantId, expiresAt) : null;
}

/** The context of the system actor, within the time of a request if one waits; `null` for a suspended tenant. */
export async function systemContext(services: Services, tenantId: string, answerBy?: number): Promise<Context | null> {
  const text = `select ${columnsAt('$2')} from ${fromActivePrincipal} where ${isThePrincipal} and p.kind = 'SYSTEM'`;
  const [row] = await readRows<Row>(inTenant(services, tenantId, answerBy), { name: 'system_actor', text, values: [tenantId, services.now()] });
  return row ? contextOfSystem(services, authenticated(services, row, tenantId, null).tenant, row.id, { answerBy }) : null;
}

async function authenticateKey(services: Services, prefix: 'rlv' | 'pk', text: string, answerBy: number | undefined): Promise<Authenticated | null> {
  const parsed = readToken(prefix, text);
  if (!parsed) return null;
  const [row] = await readRows<KeyRow>(inTenant(services, parsed.tenantId, answerBy), keyStatement(parsed, services.now()));
  if (!row || !sameHash(row.hash, parsed.hash)) return null;
  touchLastUsed(services, { tenantId: parsed.tenantId, id: row.id, lastUsedAt: row.lastUsedAt });
  const expiresAt = row.expiresAt === null ? null : new Date(row.expiresAt);
  const found = authenticated(services, row, parsed.tenantId, expiresAt, permissionsOfKey(row.permissions, row.organizationId));
  return row.origins ? ofVisitor(found, row.origins) : found;
}

function ofVisitor(found: Authenticated, origins: readonly string[]): Authenticated {
  return { ...found, actor: { ...found.actor, isVisitor: true }, origins };
}

function keyStatement({ tenantId, id }: { tenantId: string; id: string }, now: Date): Statement {
  const keyColumns = `k.hash, k.permissions, k.origins, ${inMs('k.expires_at')} as "expiresAt", ${inMs('k.last_used_at')} as "lastUsedAt"`;
  const isValid = 'k.revoked_at is null and (k.expires_at is null or k.expires_at > $3)';
  const text = `select ${columnsAt('$3')}, ${keyColumns} from ${fromActivePrincipal} join api_key k on k.tenant_id = $1 and k.id = p.id where ${isThePrincipal} and p.id = $2 and ${isValid}`;
  return { name: 'authenticate_key', text, values: [tenantId, id, now] };
}

/** The pool returns timestamps as text for the ORM, so instants are selected as numbers. */
function inMs(column: string): string {
  return `(extract(epoch from ${column}) * 1000)::float8`;
}

function inTenant(services: Services, id: string, answerBy?: number): Asking {
  return { services, tenant: { id }, answerBy };
}

const noPermissions: ReadonlySet<Permission> = new Set();

function authenticated(services: Services, row: Row, tenantId: string, expiresAt: Date | null, granted?: ReadonlySet<Permission>): Authenticated {
  const { kind, id, name, role, rolePermissions, requesterKind, organizationId, followsOrganization, entitledTo, locale, settings, tenantSize } = row;
  const { allQueuesAt, validators } = row;
  noteTimeOffset(services, tenantId, row.timeOffsetMs);
  const permissions = granted ?? (role ? permissionsIn(role, rolePermissions) : noPermissions);
  const actor = {
    kind,
    id,
    name,
    requesterKind: requesterKind ?? null,
    permissions,
    organizationId,
    followsOrganization,
    ...(entitledTo ? { entitledTo } : {}),
  };
  return { tenant: settings, tenantSize, actor, locale, expiresAt, allQueuesAt, validators, lookedUpAt: performance.now() };
}
