import { sql } from 'kysely';
import { languageOf } from '../../core/labels.ts';
import { mapParameter } from '../statement/parameter.ts';
import { expression, type Sql } from './shape.ts';

/** The text of a column that has several, by language: in the requested language, else the viewer's, else the tenant's, else any. */
export const textIn = (column: string) =>
  expression((row, { languages }, { locale }) => {
    const candidates = [...(locale == null ? [] : [mapParameter(locale, (text) => languageOf(text as string))]), ...languages];
    const texts = sql`${row}.${sql.ref(column)}`;
    const wanted = candidates.map((language): Sql => sql`${texts}->>${language}::text`);
    // A sub-select would be prepared in each statement, though hardly one needs it.
    return sql`coalesce(${sql.join(wanted)}, jsonb_path_query_first(${texts}, '$.*') #>> '{}')`;
  });

export const label = textIn('labels');
