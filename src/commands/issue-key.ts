import { issueApiKey } from '../access/issue-api-key.ts';
import { Principal } from '../people/principal.ts';
import { type Permission, permissions } from '../platform/actor.ts';
import { publicId } from '../platform/ids.ts';
import { StartupError } from '../platform/startup-error.ts';
import { transact } from '../platform/transact.ts';
import { clockOf } from './clock-of.ts';
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
    const ctx = await clockOf(house, options.tenant);
    const person = await transact(ctx, async ({ em }) => (await em.findOne(Principal, { email: options.for })) ?? noOne(options));
    const input = { name: options.name, permissions: wanted as Permission[], requesterId: publicId('User', person.id), expiresAt: options.expires ?? null };
    const { secret } = await issueApiKey(ctx, input);
    console.log(secret);
  });
}

function noOne(options: Options): never {
  throw new StartupError(`Nobody in ${options.tenant} has the address ${options.for}.`);
}
