import { type FieldNode, type GraphQLNamedType, getNamedType, isObjectType } from 'graphql';
import { sql } from 'kysely';
import { nothing } from '../json/fill-placeholders.ts';
import { type Piece, textOf } from '../json/json-text.ts';
import { fieldsOf, type Selections, selectionsOf } from '../selection/selection.ts';
import type { CursorUse, NamedOrder, Shape, Sql } from '../shape/shape.ts';
import { groupedRows } from './grouped-rows.ts';
import type { Listing } from './listing.ts';
import { cursorOf, type Key, keysOf, orderSql, type Page, pastCursor, readPage, withCursorCheck } from './page.ts';
import { pageInfoPieces } from './page-info.ts';
import { aliasIn, type Plan, visible } from './plan.ts';
import { placeholderPieces, projector } from './plan-placeholder.ts';

/** The state of planning a connection. */
interface ConnectionPlan {
  plan: Plan;
  shape: Shape;
  node: GraphQLNamedType;
  row: Sql;
  keys: Key[];
  listing: Listing;
  few: Sql | null;
  joins: Sql[];
  /** Restricts an aggregate to the page, without the extra row that `pageInfo` reads. */
  onPage: Sql;
}

/** A connection as JSON text. Cursors, the extra row and the count are only read if selected. */
export function planConnection(plan: Plan, shape: Shape, type: GraphQLNamedType, selections: Selections, listing: Listing): Sql {
  const fields = [...fieldsOf(plan.asked, selections, type.name)].map(([key, nodes]) => ({ key, name: nodes[0]?.name.value ?? '', nodes }));
  const readsExtraRow = fields.some(({ name }) => name === 'pageInfo');
  const row = aliasIn(plan);
  const keys = keysOf(row, listing.order.by);
  const page = readPage(listing.args);
  const onPage = readsExtraRow ? sql` filter (where ${row}.place <= ${sql.lit(page.size)})` : sql``;
  const connection: ConnectionPlan = { plan, shape, node: nodeTypeOf(plan, type), row, keys, listing, few: listing.few?.() ?? null, joins: [], onPage };
  const pieces = fields.flatMap(({ key, name, nodes }, at): Piece[] => [`${at > 0 ? ',' : ''}"${key}":`, ...fieldPieces(connection, type, name, nodes)]);
  const text = textOf(['{', ...checkPieces(plan, listing), ...pieces, '}']);
  return fields.some(({ name }) => rowFields.has(name))
    ? sql`(select ${text} from ${pageRows(connection, page, readsExtraRow)})`
    : withCursorCheck(text, keys, listing.args, listing.order.name);
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
  return placeholderPieces(plan, read, (answer) => {
    const { cursor, known } = answer as { cursor: string; known: unknown };
    check.insist(cursor, known, use);
    return nothing;
  });
}

/** The fields that need the rows. */
const rowFields = new Set(['nodes', 'edges', 'pageInfo']);

function pageRows(connection: ConnectionPlan, page: Page, readsExtraRow: boolean): Sql {
  const { row, keys, joins } = connection;
  const limit = sql.lit(readsExtraRow ? page.size + 1 : page.size);
  const end = sql`order by ${orderSql(keys, page.isBackward)} limit ${limit}`;
  const parts = partsOf(connection).map((part) => partRows(connection, page, limit, part));
  const selected = parts.length === 1 ? sql.join(parts) : sql`(select * from (${sql.join(parts, sql` union all `)}) ${row} ${end})`;
  const known = withFew(connection, sql`select * from ${selected} ${row}`);
  const found = connection.few ? sql`(${known} ${end})` : selected;
  const rows = readsExtraRow ? sql`(select *, row_number() over () as place from ${found} ${row})` : found;
  return sql`${rows} ${row} ${sql.join(joins, sql` `)}`;
}

function partRows(connection: ConnectionPlan, { isBackward }: Page, limit: Sql, { condition, isSorted }: Part): Sql {
  const { row, keys, plan, shape, listing } = connection;
  const end = sql`order by ${orderSql(keys, isBackward)} limit ${limit}`;
  if (!keys[0]?.groups || isSorted) return sql`(select * from ${rowsWhere(connection, [...beyondCursors(connection), condition])} ${end})`;
  const conditions = all([...conditionsOf(connection), condition]);
  const grouped = { tenantId: plan.viewer.tenantId, table: shape.table, row, keys, args: listing.args, orderName: listing.order.name };
  return sql`(select * from ${groupedRows({ ...grouped, isBackward, limit, conditions })} ${row} ${end})`;
}

interface Part {
  condition: Sql | null;
  /** Its rows are few, so they are sorted. */
  isSorted?: boolean;
}

/** Where the rows may be few, either these are sorted or the order is followed: one of both parts is not run at all. */
function partsOf({ listing, row, few }: ConnectionPlan): Part[] {
  if (few)
    return [{ condition: sql`${row}.id = any((select few.ids from few)::uuid[])`, isSorted: true }, { condition: sql`(select few.ids from few) is null` }];
  return listing.parts?.(row).map((condition) => ({ condition })) ?? [{ condition: null }];
}

function withFew({ few }: ConnectionPlan, rows: Sql): Sql {
  return few ? sql`with few as materialized (select ${few} as ids) ${rows}` : rows;
}

function rowsWhere(connection: ConnectionPlan, more: (Sql | null)[]): Sql {
  return sql`${sql.table(connection.shape.table)} ${connection.row} where ${all([...conditionsOf(connection), ...more])}`;
}

function nodeTypeOf({ asked }: Plan, connection: GraphQLNamedType): GraphQLNamedType {
  const nodes = isObjectType(connection) ? connection.getFields().nodes : undefined;
  if (!nodes) throw new Error(`${connection.name} is no connection.`);
  return asked.schema.getType(getNamedType(nodes.type).name) as GraphQLNamedType;
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

function countOf(connection: ConnectionPlan): Sql {
  const counts = partsOf(connection).map(({ condition }) => sql`(select count(*) from ${rowsWhere(connection, [condition])})`);
  return withFew(connection, sql`select ${sql.join(counts, sql` + `)}`);
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
  const fields = [...fieldsOf(connection.plan.asked, selections, type)];
  const pieces = fields.flatMap(([key, nodes], at): Piece[] => [`${at > 0 ? ',' : ''}"${key}":`, ...edgePieces(connection, type, nodes)]);
  return textOf(['{', ...pieces, '}']);
}

function edgePieces(connection: ConnectionPlan, type: string, nodes: FieldNode[]): Piece[] {
  const name = nodes[0]?.name.value ?? '';
  if (name === 'node') return [nodeText(connection, selectionsOf(nodes))];
  if (name === '__typename') return [`"${type}"`];
  if (name !== 'cursor') return edgeFieldPieces(connection, type, name, nodes);
  const orderName = connection.listing.order.name;
  return placeholderPieces(connection.plan, [['values', valuesText(connection)]], (read) => cursorOf(orderName, (read as { values: string[] }).values));
}

function edgeFieldPieces({ plan, row, listing }: ConnectionPlan, type: string, name: string, nodes: FieldNode[]): Piece[] {
  const definition = listing.edgeFields?.(row)[name];
  const edge = plan.asked.schema.getType(type);
  const field = isObjectType(edge) ? edge.getFields()[name] : undefined;
  if (!definition || !field) return ['null'];
  const project = projector(plan, getNamedType(field.type), selectionsOf(nodes));
  return placeholderPieces(plan, [['value', definition.read]], (read, _, args) => project(definition.compute((read as { value: unknown }).value), args));
}

function valuesText({ keys, row, listing: { order } }: ConnectionPlan): Sql {
  const values = [...keys.map((key) => sql`${key.sql}::text`), ...(order.mark ? [order.mark(row)] : [])];
  return sql`json_build_array(${sql.join(values)})`;
}

/** In reading order, with the extra row last. */
function cursorsText(connection: ConnectionPlan): Sql {
  return sql`json_agg(${valuesText(connection)} order by ${connection.row}.place)`;
}

function conditionsOf({ plan, shape, row, listing }: ConnectionPlan): (Sql | null)[] {
  return [visible(plan, shape, row), listing.where(row)];
}

function beyondCursors({ keys, listing: { args, order } }: ConnectionPlan): (Sql | null)[] {
  return [pastCursor(keys, args.after, order.name, false), pastCursor(keys, args.before, order.name, true)];
}

export function all(conditions: (Sql | null)[]): Sql {
  return sql.join(
    conditions.filter((condition) => condition !== null),
    sql` and `,
  );
}
