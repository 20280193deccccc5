/** What was sent in one packet, as far as these rules read it. */
export interface Sent {
  text: string;
  values?: readonly unknown[];
}

interface Reading {
  faults: string[];
  /** The numbers of the parameters that a condition beside an outer join compares with. */
  compared: number[];
}

const readings = new Map<string, Reading>();

/** What Citus would refuse, or answer wrongly, by the patterns that were seen there (scale S12, scale S13, scale C3); each fault begins with its rule. */
export function faultsOfPacket(statements: readonly Sent[]): string[] {
  return statements.flatMap((statement, at) => {
    const { faults, compared } = readingOf(statement.text);
    const isNull = compared.some((number) => statement.values?.[number - 1] === null);
    const begins = /^begin/i.test(statements[at - 1]?.text ?? '');
    return [
      ...faults,
      ...(isNull ? [`S13 a condition compares with null: ${statement.text}`] : []),
      ...(/\bset_tenant\(/.test(statement.text) && !begins ? [`C3 the tenant is set without a transaction of its own: ${statement.text}`] : []),
    ];
  });
}

function readingOf(text: string): Reading {
  const known = readings.get(text);
  if (known) return known;
  const read = { faults: faultsOfText(text), compared: comparedIn(plain(text)) };
  readings.set(text, read);
  return read;
}

export function faultsOfText(text: string): string[] {
  const statement = plain(text);
  const conditions = withoutAssignments(statement);
  return [
    ...(pullsRows(statement) ? [`S12 rows take their tenant from elsewhere than a table: ${text}`] : []),
    ...(constantFalse.test(conditions) ? [`S13 a condition is always false: ${text}`] : []),
    ...(comparesNull.test(conditions) ? [`S13 a condition compares with null: ${text}`] : []),
    ...(/^set (?!local)|set_config\('?app\./.test(statement) || /set_config\('app\./.test(text)
      ? [`C3 a setting stays with the session, or on one node: ${text}`]
      : []),
  ];
}

/** On one line, without comments, texts and quotes. */
export function plain(text: string): string {
  return text
    .replaceAll(/--[^\n]*/g, ' ')
    .replaceAll(/'(?:[^']|'')*'/g, "''")
    .replaceAll('"', '')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .toLowerCase();
}

/** In `set closed_at = null` nothing is compared. */
function withoutAssignments(statement: string): string {
  return statement.replaceAll(/\bset\b.*?(?=\bwhere\b|\bfrom\b|\breturning\b|$)/g, ' ');
}

const constantFalse = /(?:\bwhere|\bon|\band|\bor|\bnot|\()\s*\(*\s*false\s*(?:\)|\band\b|\bor\b|\border\b|\bgroup\b|\blimit\b|\bunion\b|\bfor\b|$)/;
const comparesNull = /(?:=|<>|<|>|\bdistinct from)\s*\(?\s*null\b/;
const insertedRows = /insert into \w+ \(\s*(\w+)[^)]*\)\s*select (?:distinct )?([^,]+?)\s*(?:,|\bfrom\b)/g;

/** `insert … select` whose rows do not take `tenant_id` from a distributed table in its `from`. */
function pullsRows(statement: string): boolean {
  const given = new Set([...statement.matchAll(/(?:\bwith|,)\s*(\w+) as (?:not materialized |materialized )?\(/g)].map(([, name]) => name));
  return [...statement.matchAll(insertedRows)].some(({ 1: column, 2: source = '', index }) => {
    if (column !== 'tenant_id') return false;
    const alias = /^(\w+)\.tenant_id$/.exec(source)?.[1];
    const table = alias && new RegExp(`(?:\\bfrom|\\bjoin|,) (\\w+)(?: as)? ${alias}\\b`).exec(statement.slice(index))?.[1];
    const isTable = table !== undefined && table !== '' && table !== 'select' && !given.has(table);
    return !isTable;
  });
}

/** Of statements with outer joins only: look-ups in nested selects that find nothing, as when a ticket is opened, were planned. */
function comparedIn(statement: string): number[] {
  if (!/ left join /.test(statement)) return [];
  return [...statement.matchAll(/(?:=|<>) \$(\d+)(?:::\w+)?(?! is)\b/g)].map(([, number]) => Number(number));
}
