import { sql } from 'kysely';
import { languageOf } from '../../core/labels.ts';
import { mapParameter } from '../statement/parameter.ts';
import { expression, type Sql } from './shape.ts';

/** The label in the requested language, else the viewer's, else the tenant's, else any. */
export const label = expression((row, { languages }, { locale }) => {
  const candidates = [...(locale == null ? [] : [mapParameter(locale, (text) => languageOf(text as string))]), ...languages];
  const labels = candidates.map((language): Sql => sql`${row}.labels->>${language}::text`);
  return sql`coalesce(${sql.join(labels)}, (select l.value from jsonb_each_text(${row}.labels) l limit 1))`;
});
