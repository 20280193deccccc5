import { defineEntity, p } from '@mikro-orm/core';
import { key, time, version } from '../database/row.ts';

export const OrganizationTable = defineEntity({
  name: 'Organization',
  tableName: 'organization',
  properties: {
    ...key,
    version,
    name: p.string(),
    externalId: p.string().nullable(),
    domains: p.array(),
    notes: p.text().nullable(),
    defaultQueueId: p.uuid().nullable(),
    policyId: p.uuid().nullable(),
    calendarId: p.uuid().nullable(),
    createdAt: time(),
    archivedAt: time().nullable(),
  },
});
/** A company, clinic or project that the tenant supports. */
export class Organization extends OrganizationTable.class {}
OrganizationTable.setClass(Organization);
