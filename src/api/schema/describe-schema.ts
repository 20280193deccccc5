import { type GraphQLEnumType, type GraphQLSchema, getNamedType, isEnumType, isInterfaceType, isObjectType } from 'graphql';
import { pageSize } from '../../reading/plan/page.ts';
import { limits } from '../gate/limits.ts';

/** type-graphql has no place for the descriptions of the schema and its roots. */
export function describeSchema(schema: GraphQLSchema): GraphQLSchema {
  for (const [root, description] of Object.entries(roots)) Object.assign(schema.getType(root) ?? {}, { description });
  for (const type of outputEnums(schema)) type.description = `${type.description} ${mayGrow}`;
  return Object.assign(schema, { description: whole });
}

const mayGrow = 'New values may be added: expect ones that you do not know.';

function outputEnums(schema: GraphQLSchema): Set<GraphQLEnumType> {
  const types = Object.values(schema.getTypeMap()).filter((type) => !type.name.startsWith('__') && (isObjectType(type) || isInterfaceType(type)));
  const fields = types.flatMap((type) => (isObjectType(type) || isInterfaceType(type) ? Object.values(type.getFields()) : []));
  return new Set(fields.map(({ type }) => getNamedType(type)).filter(isEnumType));
}

const { maxDepth, maxFields, maxRootFields, maxMutations, maxAliases, maxAnswerCost, maxCost, budget, budgetPerSecond } = limits;
const number = (limit: number) => limit.toLocaleString('en');

const whole = `The API of a Relevo help desk.

A request belongs to one desk, which its credential names: a person's access token, an API key or a token of an identity provider. Objects of other desks do not exist for it, and neither do objects that the viewer cannot see.

Top-level errors carry a code in \`extensions.code\`: \`UNAUTHENTICATED\` without a valid credential, \`FORBIDDEN\` when it lacks the required permission, \`BAD_USER_INPUT\` with \`extensions.path\` for ids, cursors and values that cannot be read, in the document as in variables, \`GRAPHQL_VALIDATION_FAILED\` for a document that does not fit the schema. Refusals by business rules are data, in \`userErrors\`.

Lengths of texts are counted in characters as people count them (grapheme clusters), with at most ten code points for each that is allowed; keys and addresses are counted in code points. A text that shows nothing, such as spaces or zero-width signs, counts as empty. Texts of one line (subjects, names, labels, keys) have no control signs and no signs that change the direction of writing; other texts keep them. Texts are stored as they were sent.

Enums of answers may get new values, as their descriptions say. Times are in UTC, texts for people in Spanish, English or Portuguese.

An operation costs one point for each object that it may return, at most ${number(maxAnswerCost)}, and more for each statement, mutation, comparison of a filter and row that it may read, at most ${number(maxCost)} points in all. Its statements may take as long as its points pay for; then it ends with \`COST_EXCEEDED\`. A caller has ${number(budget)} points and gets ${number(budgetPerSecond)} back each second. A document has at most ${number(maxFields)} fields, ${maxDepth} levels, ${maxAliases} aliases, ${maxRootFields} fields at the root of a query and ${maxMutations} mutations. A page has at most ${pageSize.most} entries. The query \`limits\` gives these and all other limits, and an error names the one that it means in \`extensions.limitName\`; \`extensions.cost\` tells what an operation cost and what is left of the budget.`;

const roots = {
  Query:
    'Reads the desk as far as the viewer can see it. Each field is read by one statement unless its description gives another cost. A field whose description names no permission requires only a credential.',
  Mutation:
    'Changes the desk. The mutations of one operation run one after the other, each in a transaction of its own. A mutation that is refused writes nothing, and its payload gives the reasons in `userErrors`. The description of each mutation ends with the codes that it can give; of these `NOT_FOUND` means that the object does not exist or the caller cannot see it, `CONFLICT` that `expectedVersion` does not match, and `INVALID` that a value of the input breaks the bounds in its description.',
  Subscription: 'Delivers what happens in the desk as it happens, over WebSocket with the subprotocol `graphql-transport-ws`.',
};
