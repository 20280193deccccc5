import { sql } from 'kysely';
import { languageOf } from '../../core/labels.ts';
import { mapParameter } from '../statement/parameter.ts';
import { expression, type Sql } from './shape.ts';

/** In the language asked for, else the viewer's, else the desk's, else in any. */
export const label = expression((row, { languages }, { locale }) => {
  const wanted = [...(locale == null ? [] : [mapParameter(locale, (text) => languageOf(text as string))]), ...languages];
  const labels = wanted.map((language): Sql => sql`${row}.labels->>${language}::text`);
  return sql`coalesce(${sql.join(labels)}, (select l.value from jsonb_each_text(${row}.labels) l limit 1))`;
});
