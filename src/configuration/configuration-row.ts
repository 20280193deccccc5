import { defineEntity, p } from '@mikro-orm/core';
import { time } from '../database/row.ts';
import type { WrittenConfiguration } from './document.ts';

export const ConfigurationTable = defineEntity({
  name: 'ConfigurationRow',
  tableName: 'configuration',
  properties: {
    tenantId: p.uuid().primary(),
    number: p.integer().primary(),
    document: p.json<WrittenConfiguration>(),
    createdAt: time(),
    createdById: p.uuid().nullable(),
  },
});
/** One version of a tenant's configuration document. */
export class ConfigurationRow extends ConfigurationTable.class {}
ConfigurationTable.setClass(ConfigurationRow);
