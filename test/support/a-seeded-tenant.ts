import { randomBytes } from 'node:crypto';
import { tenants } from '../../seeds/index.ts';
import { provisionTenant } from '../../src/provisioning/provision-tenant.ts';
import { passwordHash, peopleOf, type TestTenant } from './a-tenant.ts';
import { theServices } from './app.ts';
import { measured } from './measured.ts';

/** One of the five demonstration desks, with its people and without its tickets, under a slug of its own. */
export async function aSeededTenant(slug: string): Promise<TestTenant> {
  const tenant = tenants.find((tenant) => tenant.slug === slug);
  if (!tenant) throw new Error(`There is no desk ${slug}.`);
  const elsewhere = `${slug}-${randomBytes(6).toString('hex')}`;
  const document = JSON.parse(JSON.stringify(tenant.document).replaceAll(`@${slug}.example`, `@${elsewhere}.example`));
  const provisioned = await measured('tenant', async () =>
    provisionTenant(theServices(), { ...tenant, slug: elsewhere, document, articles: [], tickets: [] }, await passwordHash),
  );
  return peopleOf(elsewhere, provisioned);
}
