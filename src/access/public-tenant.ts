import type { Services } from '../core/context.ts';
import type { Locale } from '../core/refusal.ts';
import { runInTenant } from '../database/tenancy.ts';
import { findTenantId } from '../tenants/find-tenant.ts';
import { slugShape } from '../tenants/slug.ts';
import { loginRateLimitOf } from './attempts/login-rate-limit.ts';

/** What a desk tells to those who are not signed in yet. */
export interface PublicTenant {
  name: string;
  locale: Locale;
  signInWays: readonly ('PASSWORD' | 'IDENTITY_PROVIDER')[];
  signUp: 'OFF' | 'BY_DOMAIN' | 'APPROVAL';
}

interface Asking {
  services: Services;
  ip: string;
  answerBy: number;
}

const nobody = '00000000-0000-0000-0000-000000000000';
const text = `select t.name, t.locale, coalesce(c.document->'desk'->>'signUp', 'OFF') as "signUp"
  from tenant t join configuration c on c.tenant_id = $1 and c.number = t.config_version where t.tenant_id = $1 and t.suspended_at is null`;

/** `null` for an unknown or suspended desk. It takes the same two statements whatever exists, so that the time does not tell. */
export async function findPublicTenant({ services, ip, answerBy }: Asking, slug: string): Promise<PublicTenant | null> {
  await loginRateLimitOf(services).countVisit(ip);
  const id = (await findTenantId(services, slugShape.test(slug) ? slug : '', answerBy)) ?? nobody;
  const { rows } = await runInTenant({ services, tenant: { id }, answerBy }, { name: 'find_public_tenant', text, values: [id] });
  const found = rows[0] as Omit<PublicTenant, 'signInWays'> | undefined;
  return found ? { ...found, signInWays: services.hasIdentityProvider ? ['PASSWORD', 'IDENTITY_PROVIDER'] : ['PASSWORD'] } : null;
}
