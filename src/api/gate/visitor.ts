import { type DocumentNode, type GraphQLSchema, TypeInfo, visit, visitWithTypeInfo } from 'graphql';
import { type AppError, appError } from '../../core/app-error.ts';
import { opensToVisitors } from '../../core/graphql/opens-to-visitors.ts';

const known = new WeakMap<DocumentNode, AppError | null>();

/** What a valid document asks for that a visitor may not, also where a condition leaves it out; each document is looked at once. */
export function whyNotForVisitor(schema: GraphQLSchema, document: DocumentNode): AppError | null {
  const before = known.get(document);
  if (before !== undefined) return before;
  const types = new TypeInfo(schema);
  const closed = new Set<string>();
  const note = (type: string, field: string) => void (opensToVisitors(type, field) || closed.add(`${type}.${field}`));
  visit(document, visitWithTypeInfo(types, { Field: ({ name }) => note(types.getParentType()?.name ?? '', name.value) }));
  const [first] = closed;
  const whyNot = first === undefined ? null : notOpen(first);
  known.set(document, whyNot);
  return whyNot;
}

function notOpen(field: string): AppError {
  return appError('FORBIDDEN', `A publishable key reads public articles only; ${field} is not open to it.`, { reason: 'NOT_PUBLIC', http: { status: 403 } });
}
