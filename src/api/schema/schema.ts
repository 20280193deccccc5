import { type GraphQLSchema, isInputObjectType } from 'graphql';
import { buildSchemaSync } from 'type-graphql';
import { checkPermission } from '../../core/graphql/request-context.ts';
import { registerUserErrorCodes } from '../../core/graphql/user-error.graphql.ts';
import { keepValidationRules } from '../../core/graphql/validation-rules.ts';
import { modules } from '../../modules.ts';
import { LimitsResolver } from '../limits/limits.resolver.ts';
import { describeSchema } from './describe-schema.ts';
import { NodeResolver } from './node.resolver.ts';

registerUserErrorCodes(modules.refusals);
keepValidationRules();

let made: GraphQLSchema | undefined;

/** The public schema, which is made once in a process and never changed. */
export function publicSchema(): GraphQLSchema {
  made ??= makeSchema();
  return made;
}

/** A schema of its own, for anyone who changes it. */
export function makeSchema(): GraphQLSchema {
  const schema = buildSchemaSync({
    resolvers: [...modules.resolvers, NodeResolver, LimitsResolver] as unknown as [() => void],
    orphanedTypes: [...modules.types],
    authChecker: checkPermission,
    validate: false,
    // Its check runs the whole introspection, at each start; the tests compare what is committed.
    skipCheck: true,
    // Required by the library; our subscriptions read the feed and publish nothing here.
    pubSub: { publish: () => undefined, subscribe: () => never() },
  });
  listPermissions(schema);
  return describeSchema(schema);
}

/** Where a description says `{permissions}`, it lists them: its decorator runs before all modules are known. */
function listPermissions(schema: GraphQLSchema): void {
  const list = [...modules.permissions].map((permission) => `\`${permission}\``).join(', ');
  const fields = Object.values(schema.getTypeMap()).flatMap((type) => (isInputObjectType(type) ? Object.values(type.getFields()) : []));
  for (const field of fields) field.description = field.description?.replace('{permissions}', list);
}

async function* never(): AsyncGenerator<never> {}
