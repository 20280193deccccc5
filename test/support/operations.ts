import * as documents from './gql/graphql.ts';

type Named<Name> = Name extends `${infer Operation}Document` ? Uncapitalize<Operation> : never;
type IsUnion<Type, Whole = Type> = Type extends Whole ? ([Whole] extends [Type] ? false : true) : never;

/** An operation with one root field answers with that field, any other with all of them. */
type AnswerOf<Fields> = IsUnion<keyof Fields> extends true ? Fields : Fields[keyof Fields];
/** A mutation takes its input, a query its variables. */
type ArgumentsOf<Variables> = Variables extends { input: infer Input } ? [Input] : Record<string, never> extends Variables ? [Variables?] : [Variables];

type OperationOf<Document> =
  Document extends documents.TypedDocumentString<infer Fields, infer Variables> ? (...args: ArgumentsOf<Variables>) => Promise<AnswerOf<Fields>> : never;

/** One method for each operation of `schema/documents`, by its name. */
export type Operations = { [Key in keyof typeof documents as Named<Key>]: OperationOf<(typeof documents)[Key]> };

/** How a document is sent, and what comes back under `data`. */
export type Send = (text: string, variables?: object) => Promise<object>;

const textOf = new Map<string, string>(
  Object.entries(documents)
    .filter(([name]) => name.endsWith('Document'))
    .map(([name, document]) => [`${name.charAt(0).toLowerCase()}${name.slice(1, -'Document'.length)}`, String(document)]),
);

/** The operations, each sent by the given function. */
export function operationsOver(send: Send): Operations {
  const methods = [...textOf].map(([name, text]) => [name, (argument?: object) => call(send, text, argument)] as const);
  return Object.fromEntries(methods) as unknown as Operations;
}

async function call(send: Send, text: string, argument?: object): Promise<unknown> {
  const takesInput = /^\s*\w+ \w+\(\$input:[^$]*\)/.test(text) || text.trimStart().startsWith('mutation');
  const data = await send(text, takesInput ? { input: argument } : argument);
  const fields = Object.values(data);
  return fields.length === 1 ? fields[0] : data;
}
