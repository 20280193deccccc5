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
import { toExecutionDocument, toExecutionSchema } from '../reading/selection/execution-schema.ts';
import { makeSchema } from './schema.ts';
import { isRead } from './shapes.ts';

/** A checked document as it is executed: what a statement reads is a leaf. */
export interface ExecutionSchema {
  schema: GraphQLSchema;
  toExecution(document: DocumentNode): DocumentNode;
}

/** Each document is cut once, for as long as it is kept. */
export function openExecutionSchema(whole: GraphQLSchema): ExecutionSchema {
  const known = new WeakMap<DocumentNode, DocumentNode>();
  const toExecution = (document: DocumentNode) => {
    const made = known.get(document) ?? toExecutionDocument(whole, document, isRead);
    known.set(document, made);
    return made;
  };
  return { schema: toExecutionSchema(makeSchema(), whole, isRead), toExecution };
}

type Asked = Pick<ExecutionArgs, 'document' | 'contextValue' | 'variableValues' | 'operationName' | 'rootValue'>;

/** Runs a checked document. Whoever asks for the schema itself is told of the whole one. */
export async function run(whole: GraphQLSchema, { schema, toExecution }: ExecutionSchema, asked: Asked): Promise<ExecutionResult> {
  const result = await execute({ ...asked, schema, document: toExecution(asked.document) });
  if (!result.data || !asksForSchema(asked.document)) return result;
  const told = await execute({ ...asked, schema: whole, document: onlyOfSchema(whole, asked.document) });
  return { ...result, data: { ...result.data, ...told.data } };
}

function asksForSchema({ loc }: DocumentNode): boolean {
  return /\b__(schema|type)\b/.test(loc?.source.body ?? '');
}

/** The document without anything but questions about the schema. */
function onlyOfSchema(whole: GraphQLSchema, document: DocumentNode): DocumentNode {
  const types = new TypeInfo(whole);
  const isOther = ({ name }: FieldNode) =>
    isObjectType(types.getParentType()) && types.getParentType() === whole.getQueryType() && !name.value.startsWith('__');
  return visit(document, visitWithTypeInfo(types, { Field: (node) => (isOther(node) ? null : undefined) }));
}
