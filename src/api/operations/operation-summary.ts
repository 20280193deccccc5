import { type DocumentNode, getOperationAST, type OperationDefinitionNode } from 'graphql';
import { fieldsIn } from '../gate/merged-fields.ts';
import { fragmentsOf } from '../gate/selections.ts';

/** What logs, metrics and traces say of an operation. */
export interface OperationSummary {
  /** `query`, `mutation` or `subscription`; `none` where no valid document came in. */
  kind: string;
  /** The names of its root fields, each once. */
  fields: readonly string[];
  /** Such as `query tickets`. */
  title: string;
  /** As the client calls it. */
  name: string | undefined;
}

const none: OperationSummary = { kind: 'none', fields: [], title: 'none', name: undefined };
const summaries = new WeakMap<OperationDefinitionNode, OperationSummary>();

/** From a document that is valid, once for each operation in it. */
export function summaryOf(document: DocumentNode | undefined, operationName: string | null | undefined): OperationSummary {
  const operation = document && getOperationAST(document, operationName);
  if (!document || !operation) return none;
  const known = summaries.get(operation);
  if (known) return known;
  const fields = [...new Set(fieldsIn(fragmentsOf(document), operation.selectionSet).map(({ name }) => name.value))];
  const summary = { kind: operation.operation, fields, title: `${operation.operation} ${fields.join(',')}`, name: operation.name?.value };
  summaries.set(operation, summary);
  return summary;
}
