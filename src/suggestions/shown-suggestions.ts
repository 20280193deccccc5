import { partsOf } from '../tickets/search/highlights.ts';
import { type Found, isLikely } from './find-suggestions.ts';

/** Those of one kind as clients see them; what they lead to is read by itself. */
export function shownSuggestions(found: readonly Found[], kind: Found['kind']) {
  return found.filter((one) => one.kind === kind).map(shown);
}

function shown({ id, score, words, passage, kind }: Found) {
  return { id, score, matchedWords: words, passage: passage ? partsOf(passage) : [], isLikely: isLikely({ kind, score }) };
}
