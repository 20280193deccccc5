import { type GraphQLSchema, isEnumType } from 'graphql';

const known = new WeakMap<GraphQLSchema, ReadonlySet<unknown>>();

/** The values of all enums of a schema. */
export function enumValuesOf(schema: GraphQLSchema): ReadonlySet<unknown> {
  const values =
    known.get(schema) ??
    new Set(
      Object.values(schema.getTypeMap())
        .flatMap((type) => (isEnumType(type) ? type.getValues() : []))
        .map(({ value }) => value),
    );
  known.set(schema, values);
  return values;
}
