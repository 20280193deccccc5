import { type Context, type Services, type TenantSettings, tenantTime } from './context.ts';
import { registry } from './registry.ts';

/** The system actor acts for the worker, for commands, while a tenant is provisioned, and before somebody has signed in. */
export function contextOfSystem(
  services: Services,
  tenant: TenantSettings,
  principalId: string,
  request: Partial<Pick<Context, 'locale' | 'requestId' | 'answerBy'>> = {},
): Context {
  const { permissions } = registry();
  const actor = { kind: 'SYSTEM', id: principalId, name: 'Relevo', permissions, organizationId: null, followsOrganization: false } as const;
  return { services, tenant, actor, locale: tenant.locale, requestId: 'system', now: () => tenantTime(services, tenant.id), ...request };
}
