import {
  type GraphQLField,
  GraphQLID,
  type GraphQLInputType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isInputObjectType,
  isObjectType,
  isRequiredInputField,
} from 'graphql';

/** A place in the schema where a client may write an id. */
export interface IdField {
  /** `Mutation.moveTicket input.queueId`; the comparators of a filter count as one place. */
  key: string;
  field: GraphQLField<unknown, unknown>;
  root: 'query' | 'mutation' | 'subscription' | 'user' | 'organization' | 'viewer';
  path: string[];
  isComparator: boolean;
}

export const comparators = ['eq', 'neq', 'in', 'nin'] as const;

/** Every argument and input field that takes an id, wherever it stands; of recursive filters the first turn. */
export function idFieldsOf(schema: GraphQLSchema): IdField[] {
  const types = Object.values(schema.getTypeMap()).filter((type): type is GraphQLObjectType => isObjectType(type) && !type.name.startsWith('__'));
  return types.flatMap((type) =>
    Object.values(type.getFields()).flatMap((field) =>
      field.args.flatMap((argument) =>
        idsIn(argument.type, [argument.name], []).map(({ path, isComparator }) => ({
          key: `${type.name}.${field.name} ${path.join('.')}`,
          field,
          root: type.name.toLowerCase() as IdField['root'],
          path,
          isComparator,
        })),
      ),
    ),
  );
}

function idsIn(type: GraphQLInputType, path: string[], above: string[]): Pick<IdField, 'path' | 'isComparator'>[] {
  const named = getNamedType(type);
  if (named === GraphQLID || named.name === GraphQLID.name) return [{ path, isComparator: false }];
  if (!isInputObjectType(named) || above.includes(named.name)) return [];
  if (named.name === 'IdComparator') return [{ path, isComparator: true }];
  return Object.values(named.getFields()).flatMap((field) => idsIn(field.type, [...path, field.name], [...above, named.name]));
}

/** What the input of a mutation needs besides. */
export function requiredOf({ field }: IdField): string[] {
  const input = getNamedType(field.args[0]?.type ?? GraphQLID);
  if (!isInputObjectType(input)) return [];
  return Object.values(input.getFields())
    .filter(isRequiredInputField)
    .map(({ name }) => name);
}

/** Everything a mutation's payload holds. */
export function payloadSelection(field: GraphQLField<unknown, unknown>): string {
  const payload = getNamedType(field.type);
  const entities = isObjectType(payload) ? Object.values(payload.getFields()).filter(({ type }) => isObjectType(getNamedType(type))) : [];
  const names = entities.map(({ name, type }) => `${name} ${getNamedType(type).name === 'UserError' ? '{ code message path details }' : '{ __typename }'}`);
  return `{ ${names.join(' ')} }`;
}
