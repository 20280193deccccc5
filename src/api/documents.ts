import { type DocumentNode, GraphQLError, type GraphQLSchema } from 'graphql';
import { LRUCache } from 'lru-cache';
import { checkDocument, readDocument } from './gate/document.ts';
import { limits } from './gate/limits.ts';

/** Reads a document and checks it, or says what is wrong. */
export type Documents = (query: string) => DocumentNode | readonly GraphQLError[];

/** Good ones are kept, so that all who ask the same share one document and all that hangs on it. */
export function openDocuments(schema: GraphQLSchema): Documents {
  const kept = new LRUCache<string, DocumentNode>({ max: limits.maxDocuments });
  return (query) => {
    const known = kept.get(query);
    if (known) return known;
    const document = tried(() => readDocument(query));
    if (document instanceof GraphQLError) return [document];
    const wrong = checkDocument(schema, document);
    if (wrong.length > 0) return wrong;
    kept.set(query, document);
    return document;
  };
}

function tried<Read>(read: () => Read): Read | GraphQLError {
  try {
    return read();
  } catch (error) {
    if (error instanceof GraphQLError) return error;
    throw error;
  }
}
