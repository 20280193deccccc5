import { systemContext } from '../access/authenticate.ts';
import type { Context, Services } from '../core/context.ts';
import { StartupError } from '../core/startup-error.ts';
import { contextOfSystem } from '../core/system-context.ts';
import { transact } from '../core/transact.ts';
import { readRows } from '../database/tenancy.ts';
import { Principal } from '../people/principal.ts';
import { findTenantBySlug, findTenantId } from '../tenants/find-tenant.ts';
import { settingsColumns } from '../tenants/settings-columns.ts';

/** Commands act as the tenant's system actor. */
export async function systemContextOf(services: Services, slug: string): Promise<Context> {
  const tenant = await findTenantBySlug(services, slug);
  const ctx = tenant && (await systemContext(services, tenant.id));
  if (ctx) return ctx;
  await contextOfAnyTenant(services, slug);
  throw new StartupError(`The desk ${slug} is suspended: run \`relevo tenant resume ${slug}\` first.`);
}

export async function isBeingDeleted(services: Services, id: string): Promise<boolean> {
  const text = 'select from tenant where tenant_id = $1 and deletion_began_at is not null';
  return (await readRows({ services, tenant: { id } }, { text, values: [id] })).length > 0;
}

/** Suspended ones too, but none that is being deleted. */
export async function contextOfAnyTenant(services: Services, slug: string): Promise<Context> {
  const id = (await findTenantId(services, slug)) ?? refuseSlug(slug);
  if (await isBeingDeleted(services, id)) throw new StartupError(`The desk ${slug} is being deleted; \`tenant delete ${slug}\` goes on with it.`);
  const text = `select ${settingsColumns} from tenant t where t.tenant_id = $1`;
  const [settings] = await readRows<Context['tenant']>({ services, tenant: { id } }, { text, values: [id] });
  const tenant = settings ?? refuseSlug(slug);
  const unknown = contextOfSystem(services, tenant, id);
  const { actor } = await transact(unknown, async ({ em }) => ({ actor: await em.findOneOrFail(Principal, { kind: 'SYSTEM' }) }));
  return contextOfSystem(services, tenant, actor.id);
}

export function refuseSlug(slug: string): never {
  throw new StartupError(`There is no desk ${slug}.`);
}
