import { issueApiKey } from '../access/keys/issue-api-key.ts';
import type { Permission } from '../core/actor.ts';
import { publicId } from '../core/ids.ts';
import { registry } from '../core/registry.ts';
import { StartupError } from '../core/startup-error.ts';
import { transact } from '../core/transact.ts';
import { Principal } from '../people/principal.ts';
import type { CommandIo } from './command-io.ts';
import { systemContextOf } from './system-context-of.ts';
import { withServices } from './with-services.ts';

interface Options {
  tenant: string;
  name: string;
  for: string;
  permissions: string;
  expires?: Date;
}

export async function issueKey(io: CommandIo, options: Options): Promise<void> {
  const requested = options.permissions.split(',').map((permission) => permission.trim());
  const { permissions } = registry();
  const unknown = requested.find((permission) => !permissions.has(permission as Permission));
  if (unknown) throw new StartupError(`There is no permission ${unknown}. Permissions: ${[...permissions].join(', ')}.`);
  await withServices(io, async ({ services }) => {
    const ctx = await systemContextOf(services, options.tenant);
    const person = await transact(ctx, async ({ em }) => (await em.findOne(Principal, { email: options.for })) ?? refuseAddress(options));
    const input = { name: options.name, permissions: requested as Permission[], requesterId: publicId('User', person.id), expiresAt: options.expires ?? null };
    const { secret } = await issueApiKey(ctx, input);
    io.print(`${secret}\n`);
  });
}

function refuseAddress(options: Options): never {
  throw new StartupError(`No one in ${options.tenant} has the address ${options.for}.`);
}
