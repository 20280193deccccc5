import { type DocumentNode, type GraphQLError, type GraphQLSchema, parse, specifiedRules, validate } from 'graphql';
import { type AppError, appError } from '../../core/app-error.ts';
import { countTokens } from './count-tokens.ts';
import { limits } from './limits.ts';
import { gateRules } from './rules.ts';

/** For Apollo's `parseOptions`. */
export const parseOptions = Object.freeze({ maxTokens: limits.maxTokens });

/** For Apollo's `validationOptions`. Suggestions are taken out of what a caller without a credential is told. */
export const validationOptions = Object.freeze({ maxErrors: limits.maxValidationErrors, hideSuggestions: false });

/** Parses a document; throws a GraphQLError if it is too long or not GraphQL. */
export function readDocument(source: string): DocumentNode {
  const refusal = whyNotRead(source);
  if (refusal) throw refusal;
  try {
    return parse(source, parseOptions);
  } catch (error) {
    throw error instanceof RangeError ? tooDeep() : error;
  }
}

/** Checked before parsing; Apollo parses on its own, so the HTTP handler calls this first. */
export function whyNotRead(source: string): AppError | null {
  const [requested, limit] = [source.length, limits.maxDocumentLength];
  if (requested > limit) {
    const message = `The document has too many characters: ${requested} of at most ${limit}.`;
    return appError('COST_EXCEEDED', message, { requested, limit, limitName: 'documentCharacters', http: { status: 400 } });
  }
  if (countTokens(source, limits.maxTokens) <= limits.maxTokens) return null;
  const tooLong = { limit: limits.maxTokens, limitName: 'tokens', http: { status: 400 } } as const;
  return appError('GRAPHQL_VALIDATION_FAILED', `The document has more than ${limits.maxTokens} tokens.`, tooLong);
}

export function checkDocument(schema: GraphQLSchema, document: DocumentNode): readonly GraphQLError[] {
  return validate(schema, document, [...gateRules, ...specifiedRules], validationOptions);
}

/** The parser recurses: even within the token limit, nested brackets can overflow its stack. */
function tooDeep(): AppError {
  return appError('GRAPHQL_VALIDATION_FAILED', 'The document nests too deeply.', { http: { status: 400 } });
}
