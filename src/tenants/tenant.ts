import { defineEntity, p } from '@mikro-orm/core';
import type { TenantSettings } from '../core/context.ts';
import type { NoticeKind } from '../core/event.ts';
import type { Locale } from '../core/refusal.ts';
import { time, version } from '../database/row.ts';

/** What happens to a request that no entitlement covers (platform O1). */
export type WithoutEntitlement = 'ACCEPT' | 'REFUSE' | 'FLAG' | 'QUEUE';

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
    closurePolicy: p.string().$type<TenantSettings['closurePolicy']>(),
    onBehalfCreator: p.string().$type<TenantSettings['onBehalfCreator']>(),
    requiresSecondFactor: p.boolean().default(false),
    configVersion: p.integer().default(1),
    withoutEntitlement: p.string().$type<WithoutEntitlement>().default('ACCEPT'),
    alwaysTold: p.array().$type<NoticeKind[]>().default([]),
    notByMail: p.array().$type<NoticeKind[]>().default([]),
    hasCustomerTickets: p.boolean().default(true),
    hasInternalTickets: p.boolean().default(true),
    isTest: p.boolean().default(false),
    /** `null` for ever. */
    keepsEventsDays: p.integer().nullable(),
    timeOffsetMs: p.bigint('number').default(0),
    suspendedAt: time().nullable(),
    deletionBeganAt: time().nullable(),
    createdAt: time(),
  },
});
/** An isolated customer of the service. */
export class Tenant extends TenantTable.class {}
TenantTable.setClass(Tenant);
