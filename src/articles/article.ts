import { defineEntity, p } from '@mikro-orm/core';
import type { Locale } from '../core/refusal.ts';
import { key, time, version } from '../database/row.ts';

export type ArticleState = 'DRAFT' | 'PUBLISHED' | 'ARCHIVED';
export type ArticleAudience = 'EVERYONE' | 'AGENTS';

export const ArticleTable = defineEntity({
  name: 'Article',
  tableName: 'article',
  properties: {
    ...key,
    version,
    title: p.string(),
    body: p.text(),
    state: p.string().$type<ArticleState>(),
    audience: p.string().$type<ArticleAudience>(),
    authorId: p.uuid(),
    searchLanguage: p.string().$type<Locale>(),
    createdAt: time(),
    updatedAt: time(),
    publishedAt: time().nullable(),
  },
});
/** An article of the knowledge base. */
export class Article extends ArticleTable.class {
  publish(at: Date): void {
    this.state = 'PUBLISHED';
    this.publishedAt = at;
    this.updatedAt = at;
  }

  archive(at: Date): void {
    this.state = 'ARCHIVED';
    this.updatedAt = at;
  }
}
ArticleTable.setClass(Article);
