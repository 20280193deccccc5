import type { Module } from '../core/module.ts';
import { TicketShape } from '../tickets/ticket.shape.ts';
import { ArticleMutations } from './article.mutations.resolver.ts';
import { ArticleResolver } from './article.resolver.ts';
import { ArticleShape } from './article.shape.ts';
import { ArticleTable } from './article.ts';
import { ArticleOrganizationsResolver } from './article-organizations.resolver.ts';
import { events } from './events.ts';
import { ArticleFeedbackMutations, ArticleFeedbackResolver } from './feedback.resolver.ts';
import { ArticleFeedbackShape, feedbackFields } from './feedback.shape.ts';
import { indexArticles } from './index-articles.ts';
import { permissions } from './permissions.ts';
import { publishDueArticles } from './publish-due-articles.ts';
import { purgeArticleWords } from './purge-article-words.ts';
import { refusals } from './refusals.ts';
import { ArticleTicketsResolver, SolutionMutations, TicketSolutionResolver } from './solution.resolver.ts';
import { articleFields, ticketFields } from './solution.shape.ts';
import { ArticleTranslationsResolver, TranslationMutations } from './translation.resolver.ts';
import { translationFields } from './translation.shape.ts';
import { ArticleVersionsResolver, TextChangesResolver, VersionMutations } from './version.resolver.ts';
import { ArticleVersionShape, versionFields } from './version.shape.ts';
import { visitorFields } from './visitor-fields.ts';

const ids = { Article: 'art' } as const;

declare module '../core/registry.ts' {
  interface IdPrefixes extends Readonly<typeof ids> {}
  interface Permissions extends Record<keyof typeof permissions, true> {}
}

export const articles: Module = {
  name: 'articles',
  events,
  ids,
  permissions,
  refusals,
  rows: [ArticleTable],
  nodes: { Article: ArticleShape },
  shapes: [ArticleVersionShape, ArticleFeedbackShape],
  extensions: [
    { shape: TicketShape, fields: ticketFields },
    { shape: ArticleShape, fields: articleFields },
    { shape: ArticleShape, fields: versionFields },
    { shape: ArticleShape, fields: feedbackFields },
    { shape: ArticleShape, fields: translationFields },
  ],
  visitorFields,
  resolvers: [
    ArticleResolver,
    ArticleMutations,
    ArticleOrganizationsResolver,
    ArticleTicketsResolver,
    TicketSolutionResolver,
    SolutionMutations,
    ArticleVersionsResolver,
    TextChangesResolver,
    VersionMutations,
    ArticleTranslationsResolver,
    TranslationMutations,
    ArticleFeedbackResolver,
    ArticleFeedbackMutations,
  ],
  tasks: [
    { pauseMs: 2_000, run: indexArticles },
    { pauseMs: 5_000, run: publishDueArticles },
    { pauseMs: 3_600_000, run: purgeArticleWords },
  ],
};
