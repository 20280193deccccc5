import { type DocumentNode, GraphQLError, type GraphQLSchema } from 'graphql';
import { LRUCache } from 'lru-cache';
import { checkDocument, readDocument } from './gate/document.ts';
import { limits } from './gate/limits.ts';

/** Parses and validates a document, or returns the errors. */
export type Documents = (query: string) => DocumentNode | readonly GraphQLError[];

/** Caches valid documents, so that equal requests share one document and its plans. */
export function openDocuments(schema: GraphQLSchema): Documents {
  const cache = new LRUCache<string, DocumentNode>({ max: limits.maxDocuments });
  return (query) => {
    const cached = cache.get(query);
    if (cached) return cached;
    const document = parseOrError(() => readDocument(query));
    if (document instanceof GraphQLError) return [document];
    const errors = checkDocument(schema, document);
    if (errors.length > 0) return errors;
    cache.set(query, document);
    return document;
  };
}

function parseOrError<Read>(read: () => Read): Read | GraphQLError {
  try {
    return read();
  } catch (error) {
    if (error instanceof GraphQLError) return error;
    throw error;
  }
}
