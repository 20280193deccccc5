import { defineEntity, p } from '@mikro-orm/core';
import { key, time } from '../database/row.ts';

export const TemplateTable = defineEntity({
  name: 'Template',
  tableName: 'template',
  properties: { ...key, key: p.string(), rank: p.integer(), retiredAt: time().nullable(), subject: p.string(), body: p.text() },
});
/** The text of a message that the desk sends. */
export class Template extends TemplateTable.class {}
TemplateTable.setClass(Template);
