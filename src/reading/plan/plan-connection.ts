import { type FieldNode, type GraphQLNamedType, getNamedType, isObjectType } from 'graphql';
import { sql } from 'kysely';
import { type Piece, textOf } from '../json/json-text.ts';
import { fieldsOf, type Selections, selectionsOf } from '../selection/selection.ts';
import type { Shape, Sql } from '../shape/shape.ts';
import type { Listing } from './listing.ts';
import { besideCursors, cursorOf, type Key, keysOf, orderSql, type Page, pastCursor, readPage } from './page.ts';
import { pageInfoPieces } from './page-info.ts';
import { aliasIn, type Plan, visible } from './plan.ts';
import { placeholderPieces } from './plan-placeholder.ts';

/** A connection in the making. */
interface Making {
  plan: Plan;
  shape: Shape;
  node: GraphQLNamedType;
  row: Sql;
  keys: Key[];
  listing: Listing;
  joins: Sql[];
  /** The rows of the page: not the one beyond it, which is read where somebody asks whether there are more. */
  onPage: Sql;
}

/** A page as JSON text. Cursors, the row beyond the page and the count are read only for those who ask. */
export function planConnection(plan: Plan, shape: Shape, type: GraphQLNamedType, selections: Selections, listing: Listing): Sql {
  const fields = [...fieldsOf(plan.asked, selections, type.name)].map(([key, nodes]) => ({ key, name: nodes[0]?.name.value ?? '', nodes }));
  const looksAhead = fields.some(({ name }) => name === 'pageInfo');
  const row = aliasIn(plan);
  const keys = keysOf(row, listing.order.by);
  const page = readPage(listing.args);
  const onPage = looksAhead ? sql` filter (where ${row}.place <= ${sql.lit(page.size)})` : sql``;
  const making: Making = { plan, shape, node: nodeTypeOf(plan, type), row, keys, listing, joins: [], onPage };
  const pieces = fields.flatMap(({ key, name, nodes }, at): Piece[] => [`${at > 0 ? ',' : ''}"${key}":`, ...partPieces(making, type, name, nodes)]);
  const text = textOf(['{', ...pieces, '}']);
  return fields.some(({ name }) => readsRows.has(name))
    ? sql`(select ${text} from ${pageRows(making, page, looksAhead)})`
    : besideCursors(text, keys, listing.args, listing.order.name);
}

/** Without any of these there is nothing to go through the rows for. */
const readsRows = new Set(['nodes', 'edges', 'pageInfo']);

function pageRows(making: Making, { size, isBackward }: Page, looksAhead: boolean): Sql {
  const { shape, row, keys, joins } = making;
  const picked = sql`select * from ${sql.table(shape.table)} ${row} where ${all([...wanted(making), ...beyondCursors(making)])}
    order by ${orderSql(keys, isBackward)} limit ${sql.lit(looksAhead ? size + 1 : size)}`;
  const rows = looksAhead ? sql`(select *, row_number() over () as place from (${picked}) ${row})` : sql`(${picked})`;
  return sql`${rows} ${row} ${sql.join(joins, sql` `)}`;
}

function nodeTypeOf({ asked }: Plan, connection: GraphQLNamedType): GraphQLNamedType {
  const nodes = isObjectType(connection) ? connection.getFields().nodes : undefined;
  if (!nodes) throw new Error(`${connection.name} is no connection.`);
  return asked.schema.getType(getNamedType(nodes.type).name) as GraphQLNamedType;
}

function partPieces(making: Making, type: GraphQLNamedType, name: string, nodes: FieldNode[]): Piece[] {
  const selections = selectionsOf(nodes);
  switch (name) {
    case 'nodes':
      return listPieces(making, nodeText(making, selections));
    case 'edges':
      return listPieces(making, edgeText(making, `${making.node.name}Edge`, selections));
    case 'pageInfo':
      return pageInfoPieces(making.plan, making.listing, cursorsText(making), selections);
    case 'totalCount':
      return [sql`(${making.listing.total?.(making.row) ?? countOf(making)})::text`];
    default:
      return [`"${type.name}"`];
  }
}

function countOf(making: Making): Sql {
  return sql`select count(*) from ${sql.table(making.shape.table)} ${making.row} where ${all(wanted(making))}`;
}

function listPieces({ keys, onPage }: Making, text: Sql): Piece[] {
  return ['[', sql`coalesce(string_agg(${text}, ',' order by ${orderSql(keys, false)})${onPage}, '')`, ']'];
}

function nodeText({ plan, shape, node, row, joins }: Making, selections: Selections): Sql {
  const planned = plan.planNode(plan, shape, node, row, selections);
  joins.push(...planned.joins);
  return planned.text;
}

function edgeText(making: Making, type: string, selections: Selections): Sql {
  const fields = [...fieldsOf(making.plan.asked, selections, type)];
  const pieces = fields.flatMap(([key, nodes], at): Piece[] => [`${at > 0 ? ',' : ''}"${key}":`, ...edgePieces(making, type, nodes)]);
  return textOf(['{', ...pieces, '}']);
}

function edgePieces(making: Making, type: string, nodes: FieldNode[]): Piece[] {
  const name = nodes[0]?.name.value;
  if (name === 'node') return [nodeText(making, selectionsOf(nodes))];
  if (name !== 'cursor') return [`"${type}"`];
  const orderName = making.listing.order.name;
  return placeholderPieces(making.plan, [['values', valuesText(making)]], (read) => cursorOf(orderName, (read as { values: string[] }).values));
}

function valuesText({ keys }: Making): Sql {
  return sql`json_build_array(${sql.join(keys.map((key) => sql`${key.sql}::text`))})`;
}

/** In the order they were read, the row beyond the page last. */
function cursorsText(making: Making): Sql {
  return sql`json_agg(${valuesText(making)} order by ${making.row}.place)`;
}

function wanted({ plan, shape, row, listing }: Making): (Sql | null)[] {
  return [visible(plan, shape, row), listing.where(row)];
}

function beyondCursors({ keys, listing: { args, order } }: Making): (Sql | null)[] {
  return [pastCursor(keys, args.after, order.name, false), pastCursor(keys, args.before, order.name, true)];
}

export function all(conditions: (Sql | null)[]): Sql {
  return sql.join(
    conditions.filter((condition) => condition !== null),
    sql` and `,
  );
}
