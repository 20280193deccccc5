import { type ExecutionResult, execute, GraphQLError, type GraphQLFieldResolver, type GraphQLSchema, parse, responsePathAsArray } from 'graphql';
import { Item } from './item.ts';
import { type Args, roots } from './roots.ts';
import type { Seeing } from './viewer.ts';
import { fieldOf } from './walk.ts';

/** Answers a query by graphql-js alone, one row and one field at a time: slow, plain, and with no statement but `select *`. */
export async function answerNaively(schema: GraphQLSchema, seeing: Seeing, source: string, variableValues: Record<string, unknown>): Promise<ExecutionResult> {
  return execute({
    schema,
    document: parse(source),
    variableValues,
    contextValue: seeing,
    fieldResolver: resolve,
    typeResolver: (value) => (value as Item).type,
  });
}

const resolve: GraphQLFieldResolver<unknown, Seeing> = (source, args, seeing, { fieldName, parentType, path }) => {
  try {
    if (parentType.name === 'Query') return roots[fieldName]?.(seeing, args as Args);
    if (source instanceof Item) return fieldOf(seeing, source, fieldName, args);
    const value = (source as Record<string, unknown>)[fieldName];
    return typeof value === 'function' ? value(seeing, args) : value;
  } catch (error) {
    if (error instanceof GraphQLError) seeing.refusals.push({ path: responsePathAsArray(path).join('.'), code: String(error.extensions.code) });
    // Later than now, so that its neighbours are asked too.
    return Promise.reject(error);
  }
};
