import { refuse } from '../core/refusal.ts';
import type { Permission } from '../core/registry.ts';
import type { Transaction } from '../core/transaction.ts';
import type { Statement } from '../database/pipeline.ts';
import type { Principal } from './principal.ts';
import { builtInLabels, builtInRoles, notGivenBy, permissionsIn } from './roles.ts';

/** What people with this role may do. */
export interface Role {
  key: string;
  permissions: ReadonlySet<Permission>;
  /** Whether they work on tickets. */
  isAgent: boolean;
  isAdmin: boolean;
}

const columns = 'key, permissions, is_agent as "isAgent", is_admin as "isAdmin"';
const text = `select ${columns} from role where tenant_id = $1 and retired_at is null order by rank, key for share`;

/** The roles in force, which no configuration changes before the commit. Anyone who locks people too locks the roles first. */
export async function lockRoles(ctx: Transaction): Promise<Role[]> {
  const [found] = await ctx.query({ name: 'lock_roles', text, values: [ctx.tenant.id] });
  return (found?.rows ?? []).map(({ key, permissions, isAgent, isAdmin }) => ({ key, permissions: permissionsIn(key, permissions), isAgent, isAdmin }));
}

/** The keys of the roles with a permission, as they are now. */
export async function rolesWith({ query, tenant }: Transaction, permission: Permission): Promise<string[]> {
  const text = 'select key, permissions from role where tenant_id = $1 and retired_at is null order by rank, key';
  const [found] = await query({ name: 'roles_with_permission', text, values: [tenant.id] });
  return (found?.rows ?? []).filter(({ key, permissions }) => permissionsIn(key, permissions).has(permission)).map(({ key }) => key);
}

/** Refused where the actor gives more than they have; `details.permissions` names what. */
export function insistOnGiving({ actor }: Transaction, permissions: Iterable<Permission>, path: string[]): void {
  const lacking = notGivenBy(actor, permissions);
  if (lacking.length > 0) refuse('NOT_ALLOWED', path, { permissions: lacking });
}

/** Only for those who act as the person. */
export async function permissionsOfPerson({ query, tenant }: Transaction, { role }: Principal): Promise<ReadonlySet<Permission>> {
  const text = 'select permissions from role where tenant_id = $1 and key = $2';
  const [found] = await query({ name: 'permissions_of_role', text, values: [tenant.id, role] });
  return permissionsIn(role ?? '', found?.rows[0]?.permissions ?? null);
}

/** What a new tenant begins with. */
export function insertBuiltInRoles(tenantId: string): Statement {
  const rows = builtInRoles.map((key, at) => ({ key, labels: builtInLabels[key], rank: at - builtInRoles.length }));
  const text = `insert into role (tenant_id, key, labels, rank) select t.tenant_id, r.key, r.labels, r.rank
    from tenant t, jsonb_to_recordset($2) r (key text, labels jsonb, rank integer) where t.tenant_id = $1`;
  return { text, values: [tenantId, JSON.stringify(rows)] };
}
