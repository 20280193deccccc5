import { randomBytes } from 'node:crypto';
import { openDesk } from '../../seeds/open-desk.ts';
import { plainDesk } from '../../seeds/plain.ts';
import { isTaken } from '../access/create-tenant.ts';
import { languageOf } from '../platform/labels.ts';
import { StartupError } from '../platform/startup-error.ts';
import { withHouse } from './with-house.ts';

interface Options {
  name: string;
  adminEmail: string;
  locale: string;
  test?: boolean;
}

export async function createDesk(slug: string, { name, adminEmail, locale, test: isTest = false }: Options): Promise<void> {
  if (!['es', 'en', 'pt'].includes(locale)) throw new StartupError('--locale is es, en or pt.');
  const password = randomBytes(12).toString('base64url');
  await withHouse(async ({ house }) => {
    if (await isTaken(house, slug)) throw new StartupError(`There is a desk ${slug} already.`);
    await openDesk(house, plainDesk({ slug, name, adminEmail, locale: languageOf(locale), isTest }), password);
    console.log(`The desk ${slug} is open. Its admin: ${adminEmail}, password: ${password}`);
  });
}
