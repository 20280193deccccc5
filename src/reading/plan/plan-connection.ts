import { type FieldNode, type GraphQLNamedType, getNamedType, isObjectType } from 'graphql';
import { sql } from 'kysely';
import { nothing } from '../json/fill-slots.ts';
import { type Piece, textOf } from '../json/json-text.ts';
import { fieldsOf, type Selections, selectionsOf } from '../selection/selection.ts';
import type { CursorUse, NamedOrder, Shape, Sql } from '../shape/shape.ts';
import type { Listing } from './listing.ts';
import { cursorOf, keysOf, orderSql, readPage, withCursorCheck } from './page.ts';
import { pageInfoPieces } from './page-info.ts';
import { countOf, type ListedRows, nearRows, pageRows, placeOnPage } from './page-rows.ts';
import { aliasIn, type Plan } from './plan.ts';
import { projector, slotPieces } from './plan-slot.ts';

/** The state of planning a connection. */
interface ConnectionPlan extends ListedRows {
  node: GraphQLNamedType;
  joins: Sql[];
  /** Restricts an aggregate to the page, without the extra row that `pageInfo` reads. */
  onPage: Sql;
}

/** A connection as JSON text. Cursors, the extra row and the count are only read if selected. Null where its walk looks at the first rows only, and these are not enough. */
export function planConnection(plan: Plan, shape: Shape, type: GraphQLNamedType, selections: Selections, listing: Listing): Sql {
  const fields = [...fieldsOf(plan.request, selections, type.name)].map(([key, nodes]) => ({ key, name: nodes[0]?.name.value ?? '', nodes }));
  const readsExtraRow = fields.some(({ name }) => name === 'pageInfo');
  const row = aliasIn(plan);
  const keys = keysOf(row, listing.order.by);
  const page = readPage(listing.args);
  const onPage = readsExtraRow ? sql` filter (where ${placeOnPage} <= ${sql.lit(page.size)})` : sql``;
  const connection: ConnectionPlan = { plan, shape, node: nodeTypeOf(plan, type), row, keys, listing, walk: listing.walk?.() ?? null, joins: [], onPage };
  const pieces = fields.flatMap(({ key, name, nodes }, at): Piece[] => [`${at > 0 ? ',' : ''}"${key}":`, ...fieldPieces(connection, type, name, nodes)]);
  const text = textOf(['{', ...checkPieces(plan, listing), ...pieces, '}']);
  if (!fields.some(({ name }) => rowFields.has(name))) {
    const isCounted = fields.some(({ name }) => name === 'totalCount');
    return withCursorCheck(isCounted ? text : withFilterCheck(connection, text), keys, listing.args, listing.order.name);
  }
  const near = nearRows(connection, page, readsExtraRow);
  const from = sql`from ${near?.found ?? pageRows(connection, page, readsExtraRow)} ${row} ${sql.join(connection.joins, sql` `)}`;
  return near ? sql`(select case when ${near.isEnough} then ${text} end ${from})` : sql`(select ${text} ${from})`;
}

/** The values of a filter are read where its statement has them, so also one that reads no rows has them. */
function withFilterCheck({ shape, row, listing }: ConnectionPlan, text: Sql): Sql {
  const where = listing.where(row);
  return where ? sql`(select ${text} where true or exists (select from ${sql.table(shape.table)} ${row} where ${where}))` : text;
}

/** Refuses cursors that the list cannot be continued from. */
function checkPieces(plan: Plan, { args, order }: Listing): Piece[] {
  const isAscending = order.by[0]?.direction === 'ASC';
  return cursorArguments.flatMap((argument) => checkPiecesOf(plan, order, args[argument], { argument, isUpwards: (argument === 'after') === isAscending }));
}

const cursorArguments = ['after', 'before'] as const;

function checkPiecesOf(plan: Plan, { check }: NamedOrder, given: unknown, use: CursorUse): Piece[] {
  if (!check || given == null) return [];
  const read: [string, Sql][] = [
    ['cursor', sql`${given}::text`],
    ['known', check.read(plan.viewer, given, use)],
  ];
  return slotPieces(plan, read, (answer) => {
    const { cursor, known } = answer as { cursor: string; known: unknown };
    check.insist(cursor, known, use);
    return nothing;
  });
}

/** The fields that need the rows. */
const rowFields = new Set(['nodes', 'edges', 'pageInfo']);

function nodeTypeOf({ request }: Plan, connection: GraphQLNamedType): GraphQLNamedType {
  const nodes = isObjectType(connection) ? connection.getFields().nodes : undefined;
  if (!nodes) throw new Error(`${connection.name} is no connection.`);
  return request.schema.getType(getNamedType(nodes.type).name) as GraphQLNamedType;
}

function fieldPieces(connection: ConnectionPlan, type: GraphQLNamedType, name: string, nodes: FieldNode[]): Piece[] {
  const selections = selectionsOf(nodes);
  switch (name) {
    case 'nodes':
      return listPieces(connection, nodeText(connection, selections));
    case 'edges':
      return listPieces(connection, edgeText(connection, `${connection.node.name}Edge`, selections));
    case 'pageInfo':
      return pageInfoPieces(connection.plan, connection.listing, cursorsText(connection), selections);
    case 'totalCount':
      return [sql`(${connection.listing.total?.(connection.row) ?? countOf(connection)})::text`];
    default:
      return [`"${type.name}"`];
  }
}

function listPieces({ keys, onPage }: ConnectionPlan, text: Sql): Piece[] {
  return ['[', sql`coalesce(string_agg(${text}, ',' order by ${orderSql(keys, false)})${onPage}, '')`, ']'];
}

function nodeText({ plan, shape, node, row, joins }: ConnectionPlan, selections: Selections): Sql {
  const planned = plan.planNode(plan, shape, node, row, selections);
  joins.push(...planned.joins);
  return planned.text;
}

function edgeText(connection: ConnectionPlan, type: string, selections: Selections): Sql {
  const fields = [...fieldsOf(connection.plan.request, selections, type)];
  const pieces = fields.flatMap(([key, nodes], at): Piece[] => [`${at > 0 ? ',' : ''}"${key}":`, ...edgePieces(connection, type, nodes)]);
  return textOf(['{', ...pieces, '}']);
}

function edgePieces(connection: ConnectionPlan, type: string, nodes: FieldNode[]): Piece[] {
  const name = nodes[0]?.name.value ?? '';
  if (name === 'node') return [nodeText(connection, selectionsOf(nodes))];
  if (name === '__typename') return [`"${type}"`];
  if (name !== 'cursor') return edgeFieldPieces(connection, type, name, nodes);
  const orderName = connection.listing.order.name;
  return slotPieces(connection.plan, [['values', valuesText(connection)]], (read) => cursorOf(orderName, (read as { values: string[] }).values));
}

function edgeFieldPieces({ plan, row, listing }: ConnectionPlan, type: string, name: string, nodes: FieldNode[]): Piece[] {
  const definition = listing.edgeFields?.(row)[name];
  const edge = plan.request.schema.getType(type);
  const field = isObjectType(edge) ? edge.getFields()[name] : undefined;
  if (!definition || !field) return ['null'];
  const project = projector(plan, getNamedType(field.type), selectionsOf(nodes));
  return slotPieces(plan, [['value', definition.read]], (read, _, args) => project(definition.compute((read as { value: unknown }).value), args));
}

function valuesText({ keys, row, listing: { order } }: ConnectionPlan): Sql {
  const values = [...keys.map((key) => sql`${key.sql}::text`), ...(order.mark ? [order.mark(row)] : [])];
  return sql`json_build_array(${sql.join(values)})`;
}

/** In reading order, with the extra row last. */
function cursorsText(connection: ConnectionPlan): Sql {
  return sql`json_agg(${valuesText(connection)} order by ${placeOnPage})`;
}
