import {
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isInputObjectType,
  isListType,
  isObjectType,
} from 'graphql';

/** A place where a client may write a value: an argument, or a part of one. */
export interface Place {
  /** Such as `Query.tickets filter.subject.eq`. */
  title: string;
  owner: string;
  field: GraphQLField<unknown, unknown>;
  argument: string;
  /** Where it stands in the argument, with 0 for the entry of a list. */
  path: (string | number)[];
  type: GraphQLInputType;
}

/** Every argument of the queries, the subscriptions and the fields of objects, and every part of it; of filters within themselves the first turn. */
export function argumentPlaces(schema: GraphQLSchema): Place[] {
  const owners = Object.values(schema.getTypeMap()).filter((type) => isObjectType(type) && !type.name.startsWith('__') && type.name !== 'Mutation');
  return owners.flatMap((owner) =>
    isObjectType(owner)
      ? Object.values(owner.getFields()).flatMap((field) =>
          field.args.flatMap(({ name, type }) =>
            placesIn(type, [], []).map((place) => ({
              ...{ owner: owner.name, field, argument: name, ...place },
              title: `${owner.name}.${field.name} ${[name, ...place.path].join('.')}`,
            })),
          ),
        )
      : [],
  );
}

function placesIn(type: GraphQLInputType, path: (string | number)[], above: string[]): Pick<Place, 'path' | 'type'>[] {
  const nullable = getNullableType(type);
  if (isListType(nullable)) return placesIn(nullable.ofType, [...path, 0], above);
  const here = { path, type: nullable };
  if (!isInputObjectType(nullable) || above.includes(nullable.name)) return [here];
  const below = Object.values(nullable.getFields()).flatMap((field) => placesIn(field.type, [...path, field.name], [...above, nullable.name]));
  return [here, ...below];
}

/** The value of the argument with this one at the place. */
export function valueAt({ path }: Place, value: unknown): unknown {
  return path.reduceRight((inner, key) => (key === 0 ? [inner] : { [key]: inner }), value);
}

/** What else a field cannot do without. */
export function goodArguments({ field, argument }: Place, good: Record<string, unknown>): Record<string, unknown> {
  const others = field.args.filter(({ name, type }) => name !== argument && String(type).endsWith('!'));
  return Object.fromEntries(others.map(({ name }) => [name, good[name]]));
}

/** The least that runs the field. */
export function selectionOf({ field }: Place): string {
  const type = getNamedType(field.type);
  if (type.name.endsWith('Connection')) return '{ totalCount edges { cursor } }';
  return isObjectType(type) || type.name === 'Node' || type.name === 'Actor' ? '{ __typename }' : '';
}
