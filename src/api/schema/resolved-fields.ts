import { type GraphQLSchema, getNamedType, isObjectType } from 'graphql';
import { modules } from '../../modules.ts';
import { isRead } from './shapes.ts';

/** Fields that are computed in code from what the statement read. */
export function computedFields(): string[] {
  const fields = modules.shapes.flatMap(({ types, fields }) =>
    Object.entries(fields).flatMap(([name, { kind }]) => (kind === 'computed' || kind === 'personal' ? `${types[0]}.${name}` : [])),
  );
  return [...new Set(fields)].sort();
}

/** Fields below the root types that read by a statement of their own. */
export function readingFields(schema: GraphQLSchema): string[] {
  const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
  const others = Object.values(schema.getTypeMap()).filter((type) => isObjectType(type) && !isRead(type.name) && !roots.includes(type));
  return others
    .flatMap((type) =>
      isObjectType(type) ? Object.values(type.getFields()).flatMap((field) => (isRead(getNamedType(field.type).name) ? `${type.name}.${field.name}` : [])) : [],
    )
    .sort();
}
