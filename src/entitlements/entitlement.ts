import { defineEntity, p } from '@mikro-orm/core';
import { key, time, version } from '../database/row.ts';

export type EntitlementType = 'DEVELOPMENT' | 'PRODUCTION';

export const EntitlementTable = defineEntity({
  name: 'Entitlement',
  tableName: 'entitlement',
  properties: {
    ...key,
    version,
    organizationId: p.uuid(),
    type: p.string().$type<EntitlementType>(),
    validFrom: time(),
    validTo: time().nullable(),
    policyId: p.uuid().nullable(),
    createdAt: time(),
  },
});
/** An organization's right to support for a period. */
export class Entitlement extends EntitlementTable.class {}
EntitlementTable.setClass(Entitlement);
