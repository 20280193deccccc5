import { isDeepStrictEqual } from 'node:util';
import { filled } from '../core/in-languages.ts';
import type { Permission } from '../core/registry.ts';
import type { Transaction } from '../core/transaction.ts';
import { notGivenBy } from '../people/roles.ts';
import { type FoundFault, fault } from './configuration-fault.ts';
import type { ConfigurationDocument } from './document.ts';
import { specialTexts } from './fault-texts.ts';

type Roles = ConfigurationDocument['roles'];
type PermissionsByKey = ReadonlyMap<string, readonly string[]>;

const own = 'select key, permissions from role where tenant_id = $1 and permissions is not null and retired_at is null';

/** Nobody gives what they lack, nobody loses the role that they have, and a desk keeps an active admin. */
export async function whyNotRoles(ctx: Transaction, { roles }: ConfigurationDocument): Promise<FoundFault[]> {
  const [found] = await ctx.query({ name: 'own_roles', text: own, values: [ctx.tenant.id] });
  const before = new Map((found?.rows ?? []).map(({ key, permissions }) => [key as string, permissions as string[]]));
  const after = new Map(roles.map(({ key, permissions }) => [key, permissions]));
  if (isDeepStrictEqual(before, after)) return [];
  await ctx.query({ name: 'lock_all_roles', text: 'select from role where tenant_id = $1 order by rank, key for update', values: [ctx.tenant.id] });
  const retired = [...before.keys()].filter((key) => !after.has(key));
  return [...givenFaults(ctx, roles, before), ...(await heldFaults(ctx, retired)), ...(await adminFaults(ctx, roles, before))];
}

function givenFaults({ actor }: Transaction, roles: Roles, before: PermissionsByKey): FoundFault[] {
  return roles.flatMap(({ key, permissions }, at) => {
    const added = permissions.filter((permission) => !before.get(key)?.includes(permission)) as Permission[];
    return notGivenBy(actor, added).map((permission) => fault('PERMISSION_LACKING', 'roles', at, 'permissions', permissions.indexOf(permission)));
  });
}

const holders = 'select role as key, count(*)::int as count from principal where tenant_id = $1 and role = any($2::text[]) group by role order by role';

async function heldFaults({ query, tenant }: Transaction, retired: readonly string[]): Promise<FoundFault[]> {
  if (retired.length === 0) return [];
  const [held] = await query({ text: holders, values: [tenant.id, retired] });
  return (held?.rows ?? []).map(({ key, count }) => ({ ...fault('IN_USE', 'roles', key), message: filled(specialTexts.roleHeld, { count }), count }));
}

/** Anyone who takes a role away waits for the roles too, so nobody else leaves in the meantime. */
async function adminFaults({ query, tenant }: Transaction, roles: Roles, before: PermissionsByKey): Promise<FoundFault[]> {
  const isLosing = ({ key, permissions }: Roles[number]) => before.get(key)?.includes('tenant:admin') && !permissions.includes('tenant:admin');
  const losing = roles.findIndex(isLosing);
  if (losing === -1) return [];
  const ofAdmins = ['ADMIN', ...roles.flatMap(({ key, permissions }) => (permissions.includes('tenant:admin') ? [key] : []))];
  const text = `select from principal where tenant_id = $1 and kind = 'USER' and is_active and role = any($2::text[]) limit 1`;
  const [left] = await query({ text, values: [tenant.id, ofAdmins] });
  return left?.affected ? [] : [fault('LAST_ADMIN', 'roles', losing, 'permissions')];
}
