import { type DocumentNode, GraphQLError, type GraphQLSchema } from 'graphql';
import { LRUCache } from 'lru-cache';
import { checkDocument, readDocument } from '../gate/document.ts';
import { limits } from '../gate/limits.ts';

/** Parses and validates a document, or returns the errors. */
export type Documents = (query: string) => DocumentNode | readonly GraphQLError[];

/** Measured for documents of many short fields. */
const bytesPerCharacter = 160;

/** Valid documents: the least recently used are dropped. */
function openDocumentCache(dispose: (document: DocumentNode) => void = () => undefined): LRUCache<string, DocumentNode> {
  const { maxDocuments: max, maxDocumentBytes: maxSize } = limits;
  return new LRUCache({ max, maxSize, dispose, sizeCalculation: ({ loc }, key) => key.length + (loc?.source.body.length ?? 0) * bytesPerCharacter });
}

/** The valid documents of HTTP and thereby their plans, under the names that Apollo gives them and under their texts. */
export class KnownDocuments {
  readonly #names = new Map<string, string>();
  readonly #documents = openDocumentCache(({ loc }) => this.#names.delete(loc?.source.body ?? ''));

  async get(name: string): Promise<DocumentNode | undefined> {
    return this.#documents.get(name);
  }

  async set(name: string, document: DocumentNode): Promise<void> {
    this.#documents.set(name, document);
    if (this.#documents.has(name)) this.#names.set(document.loc?.source.body ?? '', name);
  }

  async delete(name: string): Promise<boolean> {
    return this.#documents.delete(name);
  }

  byText(text: string): DocumentNode | undefined {
    const name = this.#names.get(text);
    return name === undefined ? undefined : this.#documents.get(name);
  }
}

/** Caches valid documents, so that equal requests share one document and its plans. */
export function openDocuments(schema: GraphQLSchema): Documents {
  const cache = openDocumentCache();
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
