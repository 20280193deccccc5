import { may } from '../core/actor.ts';
import type { Context } from '../core/context.ts';
import { type Labels, labelIn } from '../core/labels.ts';
import { type Permission, registry } from '../core/registry.ts';
import { readRows } from '../database/tenancy.ts';
import { permissionsIn } from './roles.ts';

interface RoleRow {
  key: string;
  labels: Labels;
  permissions: string[] | null;
}

const text = 'select key, labels, permissions from role where tenant_id = $1 and retired_at is null order by rank, key';

/** Every permission with what it allows, and with the roles that have it for those who see roles. */
export async function permissionCatalogue(ctx: Context) {
  const rows = may(ctx.actor, 'people:read') ? await readRows<RoleRow>(ctx, { name: 'roles_with_permissions', text, values: [ctx.tenant.id] }) : [];
  const roles = rows.map(({ key, labels, permissions }) => ({
    key,
    label: labelIn(labels, undefined, ctx.locale, ctx.tenant.locale),
    permissions: permissionsIn(key, permissions),
  }));
  const names = [...registry().permissions].sort() as Permission[];
  return names.map((name) => ({
    name,
    description: registry().permissionTexts[name][ctx.locale],
    roles: roles.filter(({ permissions }) => permissions.has(name)),
  }));
}
