import type { Module } from '../core/module.ts';
import { events } from './events.ts';
import { groupGaps } from './group-gaps.ts';
import { purgeSuggestions } from './purge-suggestions.ts';
import { refusals } from './refusals.ts';
import { ArticleSuggestionResolver, SuggestionResolver, TicketSuggestionResolver } from './suggestion.resolver.ts';
import { KnowledgeGapShape } from './suggestion.shape.ts';

const ids = { Suggestion: 'sug', KnowledgeGap: 'gap' } as const;

declare module '../core/registry.ts' {
  interface IdPrefixes extends Readonly<typeof ids> {}
}

export const suggestions: Module = {
  name: 'suggestions',
  ids,
  events,
  refusals,
  shapes: [KnowledgeGapShape],
  visitorFields: {
    Query: ['suggest'],
    Suggestions: ['id', 'articles'],
    ArticleSuggestion: ['score', 'isLikely', 'matchedWords', 'passage', 'article'],
    HighlightPart: ['text', 'isMatch'],
  },
  resolvers: [SuggestionResolver, ArticleSuggestionResolver, TicketSuggestionResolver],
  tasks: [
    { pauseMs: 10_000, run: groupGaps },
    { pauseMs: 3_600_000, run: purgeSuggestions },
  ],
};
