import {
  type DocumentNode,
  type ExecutionArgs,
  type ExecutionResult,
  execute,
  type FieldNode,
  type GraphQLSchema,
  isObjectType,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { toExecutionDocument, toExecutionSchema } from '../../reading/selection/execution-schema.ts';
import { noteRefusals } from '../monitoring/note-refusals.ts';
import { makeSchema } from '../schema/schema.ts';
import { isRead } from '../schema/shapes.ts';

/** Executes documents on a schema in which everything read by one statement is a leaf. */
export interface ExecutionSchema {
  schema: GraphQLSchema;
  toExecution(document: DocumentNode): DocumentNode;
}

const opened = new WeakMap<GraphQLSchema, ExecutionSchema>();

/** One for each public schema. */
export function openExecutionSchema(publicSchema: GraphQLSchema): ExecutionSchema {
  const known = opened.get(publicSchema) ?? makeExecutionSchema(publicSchema);
  opened.set(publicSchema, known);
  return known;
}

/** Each document is converted once and cached with it. */
function makeExecutionSchema(publicSchema: GraphQLSchema): ExecutionSchema {
  const converted = new WeakMap<DocumentNode, DocumentNode>();
  const toExecution = (document: DocumentNode) => {
    const execution = converted.get(document) ?? toExecutionDocument(publicSchema, document, isRead);
    converted.set(document, execution);
    return execution;
  };
  const schema = toExecutionSchema(makeSchema(), publicSchema, isRead);
  noteRefusals(schema);
  return { schema, toExecution };
}

type Operation = Pick<ExecutionArgs, 'document' | 'contextValue' | 'variableValues' | 'operationName' | 'rootValue'>;

/** Executes a validated document; introspection is answered from the public schema. */
export async function run(publicSchema: GraphQLSchema, { schema, toExecution }: ExecutionSchema, operation: Operation): Promise<ExecutionResult> {
  const result = await execute({ ...operation, schema, document: toExecution(operation.document) });
  if (!result.data || !asksForSchema(operation.document)) return result;
  const introspection = await execute({ ...operation, schema: publicSchema, document: introspectionOf(publicSchema, operation.document) });
  return { ...result, data: { ...result.data, ...introspection.data } };
}

function asksForSchema({ loc }: DocumentNode): boolean {
  return /\b__(schema|type)\b/.test(loc?.source.body ?? '');
}

/** The document with its introspection fields only. */
function introspectionOf(publicSchema: GraphQLSchema, document: DocumentNode): DocumentNode {
  const types = new TypeInfo(publicSchema);
  const isOther = ({ name }: FieldNode) =>
    isObjectType(types.getParentType()) && types.getParentType() === publicSchema.getQueryType() && !name.value.startsWith('__');
  return visit(document, visitWithTypeInfo(types, { Field: (node) => (isOther(node) ? null : undefined) }));
}
