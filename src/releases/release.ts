import { defineEntity, p } from '@mikro-orm/core';
import { key, time, version } from '../database/row.ts';

export const ReleaseTable = defineEntity({
  name: 'Release',
  tableName: 'release',
  properties: { ...key, version, name: p.string(), createdAt: time(), publishedAt: time().nullable(), settledAt: time().nullable() },
});
/** A version of the product that tickets wait for; settled once all of them were moved. */
export class Release extends ReleaseTable.class {}
ReleaseTable.setClass(Release);
