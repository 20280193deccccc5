import { didYouMean as sentence } from 'graphql/jsutils/didYouMean.js';
import { suggestionList } from 'graphql/jsutils/suggestionList.js';

/** What was probably meant, as GraphQL itself suggests names; empty where nothing is like it. */
export function didYouMean(given: unknown, allowed: readonly string[]): string {
  return typeof given === 'string' && given.length < 100 ? sentence(suggestionList(given, allowed)) : '';
}
