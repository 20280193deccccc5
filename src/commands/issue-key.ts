import { issueApiKey } from '../access/issue-api-key.ts';
import { actorOf, Principal } from '../people/principal.ts';
import { type Permission, permissions, permissionsOf } from '../platform/actor.ts';
import type { Context, House } from '../platform/house.ts';
import { publicId } from '../platform/ids.ts';
import { StartupError } from '../platform/startup-error.ts';
import { transact } from '../platform/transact.ts';
import { findDeskBySlug } from '../tenants/find-desk.ts';
import { withHouse } from './with-house.ts';

interface Options {
  tenant: string;
  name: string;
  for: string;
  permissions: string;
  expires?: Date;
}

export async function issueKey(options: Options): Promise<void> {
  const wanted = options.permissions.split(',').map((permission) => permission.trim());
  const unknown = wanted.find((permission) => !permissions.includes(permission as Permission));
  if (unknown) throw new StartupError(`There is no permission ${unknown}: choose of ${permissions.join(', ')}.`);
  await withHouse(async ({ house }) => {
    const ctx = await systemOf(house, options.tenant);
    const person = await transact(ctx, async ({ em }) => (await em.findOne(Principal, { email: options.for })) ?? noOne(options));
    const input = { name: options.name, permissions: wanted as Permission[], requesterId: publicId('User', person.id), expiresAt: options.expires ?? null };
    const { secret } = await issueApiKey(ctx, input);
    console.log(secret);
  });
}

async function systemOf(house: House, slug: string): Promise<Context> {
  const tenant = await findDeskBySlug(house, slug);
  if (!tenant) throw new StartupError(`There is no desk ${slug}.`);
  const ctx: Context = {
    house,
    tenant,
    actor: { kind: 'SYSTEM', id: tenant.id, name: 'Relevo', role: null, permissions: permissionsOf.SYSTEM, organizationId: null, followsOrganization: false },
    locale: tenant.locale,
    requestId: 'cli',
    now: () => house.now(),
  };
  const system = await transact(ctx, ({ em }) => em.findOneOrFail(Principal, { kind: 'SYSTEM' }));
  return { ...ctx, actor: actorOf(system) };
}

function noOne(options: Options): never {
  throw new StartupError(`Nobody in ${options.tenant} has the address ${options.for}.`);
}
