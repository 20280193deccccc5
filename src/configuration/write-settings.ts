import type { Tenant } from '../tenants/tenant.ts';
import type { ConfigurationDocument } from './document.ts';

export function writeSettings(tenant: Tenant, { desk }: ConfigurationDocument): void {
  const { name, locale, timeZone, closurePolicy, onBehalfCreator, requiresSecondFactor, modules, withoutEntitlement, alwaysTold, notByMail } = desk;
  const [hasCustomerTickets, hasInternalTickets] = [modules.includes('CUSTOMER'), modules.includes('INTERNAL')];
  Object.assign(tenant, { name, locale, timeZone, closurePolicy, onBehalfCreator, requiresSecondFactor, withoutEntitlement });
  Object.assign(tenant, { hasCustomerTickets, hasInternalTickets, alwaysTold, notByMail });
}
