import { tenantOf } from './viewer.ts';
import type { Written } from './written.ts';

/** In the language that is asked for, else in the viewer's, else in the desk's, else in any. */
export const textIn =
  (column: string): Written =>
  (row, seeing, { locale }) => {
    const said = row[column] as Record<string, string>;
    const wanted = [locale, seeing.locale, tenantOf(seeing).locale].map((one) =>
      String(one ?? '')
        .slice(0, 2)
        .toLowerCase(),
    );
    return said[wanted.find((language) => said[language]) ?? ''] ?? Object.values(said)[0] ?? (column === 'labels' ? '' : null);
  };

export const label = textIn('labels');
