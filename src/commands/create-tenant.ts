import { randomBytes } from 'node:crypto';
import { hashPassword } from '../access/passwords/password.ts';
import { languageOf } from '../core/labels.ts';
import { StartupError } from '../core/startup-error.ts';
import { isTaken } from '../provisioning/create-tenant.ts';
import { defaultTenant } from '../provisioning/default-tenant.ts';
import { provisionTenant } from '../provisioning/provision-tenant.ts';
import type { CommandIo } from './command-io.ts';
import { type JsonOption, printResult } from './print-result.ts';
import { withServices } from './with-services.ts';

interface Options extends JsonOption {
  name: string;
  adminEmail: string;
  locale: string;
  test?: boolean;
}

export async function createTenantCommand(io: CommandIo, slug: string, options: Options): Promise<void> {
  const { name, adminEmail, locale, test: isTest = false } = options;
  if (!['es', 'en', 'pt'].includes(locale)) throw new StartupError('--locale must be es, en or pt.');
  const password = randomBytes(12).toString('base64url');
  await withServices(io, async ({ services }) => {
    if (await isTaken(services, slug)) throw new StartupError(`The desk ${slug} already exists.`);
    await provisionTenant(services, defaultTenant({ slug, name, adminEmail, locale: languageOf(locale), isTest }), await hashPassword(password));
    printResult(io, options, { slug, email: adminEmail, password }, `Created the desk ${slug}. Admin: ${adminEmail}, password: ${password}`);
  });
}
