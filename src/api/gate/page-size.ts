import { type FieldNode, type GraphQLField, valueFromASTUntyped } from 'graphql';
import { pageSize } from '../../reading/plan/page.ts';
import type { Variables } from './variables.ts';

type Field = GraphQLField<unknown, unknown>;

/** How many items a page is asked to hold, or null where the field is no page; what the resolver will refuse counts as the most. */
export function pageSizeOf(field: Field, node: FieldNode, typeName: string, variables: Variables): number | null {
  const sizes = field.args.filter(({ name }) => name === 'first' || name === 'last');
  if (sizes.length === 0 && !typeName.endsWith('Connection')) return null;
  const asked = sizes.map((size) => argumentOf(node, size.name, variables) ?? size.defaultValue);
  const given = asked.filter((value) => value !== undefined && value !== null);
  return given.length === 0 ? pageSize.usual : Math.max(...given.map(bounded));
}

/** `nodes(ids:)` answers one item for each id. */
export function idCountOf(node: FieldNode, variables: Variables): number | null {
  const ids = argumentOf(node, 'ids', variables);
  return Array.isArray(ids) ? ids.length : null;
}

function bounded(size: unknown): number {
  return typeof size === 'number' && Number.isInteger(size) && size >= 1 && size <= pageSize.most ? size : pageSize.most;
}

function argumentOf(node: FieldNode, name: string, variables: Variables): unknown {
  const argument = node.arguments?.find((one) => one.name.value === name);
  return argument && valueFromASTUntyped(argument.value, variables);
}
