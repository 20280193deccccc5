import {
  type DocumentNode,
  type ExecutionArgs,
  type ExecutionResult,
  execute,
  type GraphQLSchema,
  getOperationAST,
  getVariableValues,
  Kind,
  type OperationDefinitionNode,
} from 'graphql';
import { type CompiledQuery, compileQuery, isCompiledQuery } from 'graphql-jit';

type Asked = Pick<ExecutionArgs, 'document' | 'contextValue' | 'variableValues' | 'operationName' | 'rootValue'>;
type Run = (asked: Asked) => ExecutionResult | Promise<ExecutionResult>;

const mostVariableErrors = 5;

/**
 * Runs documents compiled: each is turned into a function once, for as long as the document itself is kept. What the compiler does not
 * take runs the ordinary way.
 */
export function openExecute(schema: GraphQLSchema): Run {
  const compiled = new WeakMap<OperationDefinitionNode, CompiledQuery | null>();
  return (asked) => {
    const operation = getOperationAST(asked.document, asked.operationName);
    if (!operation) return execute({ schema, ...asked });
    const query = compiled.has(operation) ? compiled.get(operation) : compile(schema, asked.document, operation);
    compiled.set(operation, query ?? null);
    return query ? run(schema, query, operation, asked) : execute({ schema, ...asked });
  };
}

/** Variables are read by graphql-js: the compiler would write a reader of its own and, for filters within filters, never end. */
function run(schema: GraphQLSchema, query: CompiledQuery, operation: OperationDefinitionNode, { rootValue, contextValue, variableValues }: Asked) {
  const { errors, coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], variableValues ?? {}, { maxErrors: mostVariableErrors });
  return errors ? { errors } : query.query(rootValue, contextValue, coerced);
}

function compile(schema: GraphQLSchema, document: DocumentNode, operation: OperationDefinitionNode): CompiledQuery | null {
  if (isTooSubtle(document)) return null;
  const fragments = document.definitions.filter(({ kind }) => kind === Kind.FRAGMENT_DEFINITION);
  const made = compileQuery(schema, { ...document, definitions: [withReadVariables(operation), ...fragments] });
  return isCompiledQuery(made) ? made : null;
}

/** To the compiler every variable is of a type that is taken as it comes. */
function withReadVariables(operation: OperationDefinitionNode): OperationDefinitionNode {
  const type = { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: 'JSON' } } as const;
  return { ...operation, variableDefinitions: operation.variableDefinitions?.map(({ kind, variable }) => ({ kind, variable, type })) ?? [] };
}

/**
 * What the compiler gets wrong is left to graphql-js: a skipped fragment merged with a field that is not skipped is run all the same
 * (graphql-jit 0.8.9), and answers are ordinary objects, where the name `__proto__` is special.
 */
function isTooSubtle({ loc }: DocumentNode): boolean {
  return !loc || /@|__proto__/.test(loc.source.body);
}
