import { sql } from 'kysely';
import { type Heading, headingsOf, toHtml } from '../core/markdown.ts';
import type { Locale } from '../core/refusal.ts';
import { computed, type Expression, expression, type Scope } from '../reading/shape/shape.ts';

interface Words {
  locale: Locale;
  title: string;
  body: string;
}

/** A text of an article; what is rendered is rendered where it is selected. */
export interface ArticleText extends Words {
  bodyHtml(): string;
  headings(): Heading[];
}

const rendered = <Made>(body: string, { rendering }: Scope, make: (body: string) => Made) => rendering?.run(body, make) ?? make(body);

function textOf({ translation, ...own }: Words & { translation: Words | null }, scope: Scope): ArticleText {
  const words = translation ?? own;
  return { ...words, bodyHtml: () => rendered(words.body, scope, toHtml), headings: () => rendered(words.body, scope, headingsOf) };
}

/** In the language that is asked for, else that of the viewer. */
const translation: Expression = (row, { tenantId, languages }, { locale }) =>
  sql`(select json_build_object('locale', t.locale, 'title', t.title, 'body', t.body) from article_translation t
    where t.tenant_id = ${tenantId}::uuid and t.article_id = ${row}.id and t.locale = ${locale == null ? languages[0] : locale}::text)`;

const others: Expression = (row, { tenantId }) =>
  sql`(array[${row}.locale] || array(select t.locale from article_translation t where t.tenant_id = ${tenantId}::uuid and t.article_id = ${row}.id order by t.locale))`;

export const translationFields = {
  locales: expression(others),
  inLocale: computed(['locale', 'title', 'body'], textOf, { translation }),
};
