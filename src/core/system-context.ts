import { type Context, type Services, type TenantSettings, tenantTime } from './context.ts';
import { registry } from './registry.ts';

/** The system acts: by the clock, for a command, or before it is known who asks. `principalId` is whom its events name. */
export function contextOfSystem(
  services: Services,
  tenant: TenantSettings,
  principalId: string,
  request: Partial<Pick<Context, 'locale' | 'requestId' | 'now'>> = {},
): Context {
  const { permissions } = registry();
  const actor = { kind: 'SYSTEM', id: principalId, name: 'Relevo', role: null, permissions, organizationId: null, followsOrganization: false } as const;
  return { services, tenant, actor, locale: tenant.locale, requestId: 'system', now: () => tenantTime(services, tenant.id), ...request };
}
