import { defineEntity, p } from '@mikro-orm/core';
import type { Locale } from '../core/registry.ts';
import { key, time } from '../database/row.ts';
import type { MailTemplate } from './templates/render.ts';

export const TemplateTable = defineEntity({
  name: 'Template',
  tableName: 'template',
  properties: {
    ...{ ...key, key: p.string(), rank: p.integer(), retiredAt: time().nullable(), subject: p.string(), body: p.text(), html: p.text().nullable() },
    translations: p.json().$type<Translation[]>(),
  },
});
export interface Translation extends MailTemplate {
  locale: Locale;
}

/** The text of a message that the desk sends. */
export class Template extends TemplateTable.class {}
TemplateTable.setClass(Template);
