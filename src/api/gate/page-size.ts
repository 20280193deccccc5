import type { FieldNode, GraphQLField } from 'graphql';
import { pageSize } from '../../reading/plan/page.ts';
import { argumentOf } from './arguments.ts';
import type { Variables } from './variables.ts';

type Field = GraphQLField<unknown, unknown>;

/** The requested page size, or null if the field is no page; a size that the resolver will refuse counts as the maximum. */
export function pageSizeOf(field: Field, node: FieldNode, typeName: string, variables: Variables): number | null {
  const sizes = field.args.filter(({ name }) => name === 'first' || name === 'last');
  if (sizes.length === 0 && !typeName.endsWith('Connection')) return null;
  const requested = sizes.map((size) => argumentOf(node, size.name, variables) ?? size.defaultValue);
  const given = requested.filter((value) => value !== undefined && value !== null);
  return given.length === 0 ? pageSize.usual : Math.max(...given.map(bounded));
}

/** `nodes(ids:)` returns one item per id. */
export function idCountOf(node: FieldNode, variables: Variables): number | null {
  const ids = argumentOf(node, 'ids', variables);
  return Array.isArray(ids) ? ids.length : null;
}

function bounded(size: unknown): number {
  return typeof size === 'number' && Number.isInteger(size) && size >= 1 && size <= pageSize.most ? size : pageSize.most;
}
