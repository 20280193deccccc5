import { defineEntity, p } from '@mikro-orm/core';
import type { Desk } from '../platform/house.ts';
import type { Locale } from '../platform/refusal.ts';
import { time, version } from '../platform/row.ts';

export const TenantTable = defineEntity({
  name: 'Tenant',
  tableName: 'tenant',
  properties: {
    tenantId: p.uuid().primary(),
    version,
    slug: p.string(),
    name: p.string(),
    codePrefix: p.string(),
    locale: p.string().$type<Locale>(),
    timeZone: p.string(),
    closurePolicy: p.string().$type<Desk['closurePolicy']>(),
    onBehalfCreator: p.string().$type<Desk['onBehalfCreator']>(),
    suspendedAt: time().nullable(),
    createdAt: time(),
  },
});
/** One customer of the service: an isolated desk. */
export class Tenant extends TenantTable.class {}
TenantTable.setClass(Tenant);
