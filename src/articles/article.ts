import { defineEntity, p } from '@mikro-orm/core';
import type { Locale } from '../core/refusal.ts';
import { key, time, version } from '../database/row.ts';
import type { EntitlementType } from '../entitlements/entitlement.ts';

export type ArticleState = 'DRAFT' | 'IN_REVIEW' | 'PUBLISHED' | 'ARCHIVED';
export type ArticleAudience = 'PUBLIC' | 'REQUESTERS' | 'ORGANIZATIONS' | 'ENTITLEMENTS' | 'AGENTS';

/** Who reads an article once it is published. */
export interface Readers {
  audience: ArticleAudience;
  organizationIds: string[];
  entitlementTypes: EntitlementType[];
}

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
    organizationIds: p.array().columnType('uuid[]').$type<string[]>().default([]),
    entitlementTypes: p.array().columnType('text[]').$type<EntitlementType[]>().default([]),
    categoryId: p.uuid().nullable(),
    authorId: p.uuid(),
    locale: p.string().$type<Locale>(),
    searchLanguage: p.string().$type<Locale>(),
    createdAt: time(),
    updatedAt: time(),
    publishedAt: time().nullable(),
    publishAt: time().nullable(),
    expiresAt: time().nullable(),
    isReminded: p.boolean().default(false),
  },
});
/** An article of the knowledge base. */
export class Article extends ArticleTable.class {
  touch(at: Date): void {
    this.updatedAt = at;
  }

  submit(at: Date): void {
    this.state = 'IN_REVIEW';
    this.updatedAt = at;
  }

  /** Back to the person who writes it. */
  withdraw(at: Date): void {
    this.state = 'DRAFT';
    this.publishAt = null;
    this.updatedAt = at;
  }

  publish(at: Date): void {
    this.state = 'PUBLISHED';
    this.publishedAt = at;
    this.publishAt = null;
    this.updatedAt = at;
  }

  /** It is published by the worker then. */
  publishLater(at: Date, due: Date): void {
    this.state = 'IN_REVIEW';
    this.publishAt = due;
    this.updatedAt = at;
  }

  archive(at: Date): void {
    this.state = 'ARCHIVED';
    this.publishAt = null;
    this.updatedAt = at;
  }

  expireAt(due: Date | null): void {
    this.expiresAt = due;
    this.isReminded = false;
  }
}
ArticleTable.setClass(Article);
