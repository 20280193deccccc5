import { type GraphQLSchema, isInputObjectType } from 'graphql';
import { buildSchemaSync } from 'type-graphql';
import { checkPermission } from '../core/graphql/request-context.ts';
import { registerUserErrorCodes } from '../core/graphql/user-error.graphql.ts';
import { modules } from '../modules.ts';
import { NodeResolver } from './node.resolver.ts';

registerUserErrorCodes(modules.refusals);

export function makeSchema(): GraphQLSchema {
  const schema = buildSchemaSync({
    resolvers: [...modules.resolvers, NodeResolver] as unknown as [() => void],
    orphanedTypes: [...modules.types],
    authChecker: checkPermission,
    validate: false,
    // Required by the library; our subscriptions read the feed and publish nothing here.
    pubSub: { publish: () => undefined, subscribe: () => never() },
  });
  for (const [root, description] of Object.entries(roots)) Object.assign(schema.getType(root) ?? {}, { description });
  listPermissions(schema);
  return schema;
}

/** The library has no place for these. */
const roots = {
  Query: "What can be read. Everything is of the viewer's desk, as far as the viewer may see it; each field is one statement.",
  Mutation: 'What can be done: the verbs of the desk. A refusal is in `userErrors`, and then nothing was written.',
  Subscription: 'What can be followed as it happens, over graphql-transport-ws.',
};

/** Where a description says `{permissions}`, it lists them: its decorator runs before all modules are known. */
function listPermissions(schema: GraphQLSchema): void {
  const list = [...modules.permissions].join(', ');
  const fields = Object.values(schema.getTypeMap()).flatMap((type) => (isInputObjectType(type) ? Object.values(type.getFields()) : []));
  for (const field of fields) field.description = field.description?.replace('{permissions}', list);
}

async function* never(): AsyncGenerator<never> {}
