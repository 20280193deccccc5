import {
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLInterfaceType,
  type GraphQLObjectType,
  getNamedType,
  isCompositeType,
  isInterfaceType,
} from 'graphql';
import { argumentsFor } from './make-arguments.ts';
import type { Making, Style } from './making.ts';
import { declarationsOf, variable } from './variables.ts';

export interface Operation {
  source: string;
  variables: Record<string, unknown>;
}

type Fielded = GraphQLObjectType | GraphQLInterfaceType;

const deepest = 4;
const roots = [
  ...['tickets', 'viewer', 'tickets', 'ticket', 'node', 'events', 'articles', 'nodes', 'queues', 'tickets', 'users', 'organizations', 'apiKeys'],
  ...['entitlements', 'releases', 'user', 'organization', 'queue', 'article', 'users', 'deliveries', 'incomingMails', 'requestTypes', 'requestType'],
];
const lists = [
  'statuses',
  'severities',
  'categories',
  'qualifications',
  'calendars',
  'slaPolicies',
  'customFields',
  'checklist',
  'workflow',
  'configuration',
  'templates',
  'supportAddresses',
  'priorityMatrix',
];

/** Queries that read what the viewer may, with good arguments. */
const reading: Style = { kind: 'query', rootField: readableField, argumentsFor };

export function makeOperation(given: Pick<Making, 'schema' | 'dice' | 'values' | 'asker'>, style: Style = reading): Operation {
  const making: Making = { ...given, style, variables: [], fragments: [], places: new Map() };
  const fields = Array.from({ length: 1 + (making.dice.chance(25) ? 1 : 0) }, () => rootField(making));
  const fragments = making.fragments.map(({ name, on, text }) => `fragment ${name} on ${on} ${text}`);
  const variables = Object.fromEntries(making.variables.flatMap(({ name, value, isGiven }) => (isGiven ? [[name, value]] : [])));
  return { source: [`${style.kind}${declarationsOf(making.variables)} { ${fields.join(' ')} }`, ...fragments].join('\n'), variables };
}

function rootField(making: Making): string {
  const field = making.style.rootField(making);
  return field ? fieldText(making, field, '', 0) : '__typename';
}

function readableField({ dice, schema, values, asker }: Making): GraphQLField<unknown, unknown> | undefined {
  const wanted = dice.pick([...roots, ...lists]);
  const name = values.may(asker, wanted) || dice.chance(5) ? wanted : 'node';
  return schema.getQueryType()?.getFields()[name];
}

function selectionSet(making: Making, type: GraphQLCompositeType, path: string, depth: number): string {
  const count = 1 + making.dice.below(/Connection$|Edge$/.test(type.name) ? 2 : 4);
  return `{ ${Array.from({ length: count }, () => selection(making, type as Fielded, path, depth)).join(' ')} }`;
}

function selection(making: Making, type: Fielded, path: string, depth: number): string {
  const { dice, schema } = making;
  if (dice.chance(5)) return '__typename';
  if (isInterfaceType(type) && dice.chance(70)) return inline(making, dice.pick(schema.getPossibleTypes(type)), path, depth);
  if (dice.chance(6)) return inline(making, type, path, depth);
  if (dice.chance(8)) return named(making, type, path, depth);
  const field = pickField(making, type, depth);
  return field ? fieldText(making, field, path, depth) : '__typename';
}

function inline(making: Making, type: GraphQLObjectType | Fielded, path: string, depth: number): string {
  return `... on ${type.name}${directive(making)} ${selectionSet(making, type, path, depth)}`;
}

function named(making: Making, type: Fielded, path: string, depth: number): string {
  const { dice, fragments } = making;
  const known = fragments.filter(({ on }) => on === type.name);
  if (known.length > 0 && dice.chance(50)) return `...${dice.pick(known).name}${directive(making)}`;
  const text = selectionSet(making, type, path, depth);
  const name = `F${fragments.length + 1}`;
  fragments.push({ name, on: type.name, text });
  return `...${name}${directive(making)}`;
}

function directive(making: Making): string {
  const { dice } = making;
  if (!dice.chance(10)) return '';
  const condition = dice.chance(60) ? variable(making, 'Boolean!', dice.chance(50)) : String(dice.chance(50));
  return ` @${dice.pick(['include', 'skip'])}(if: ${condition})`;
}

/** Mostly plain values, deeper things the oftener the nearer to the root; connections before all. */
function pickField({ dice }: Making, type: Fielded, depth: number): GraphQLField<unknown, unknown> | null {
  const isPage = /Connection$|Edge$/.test(type.name);
  const { leaves, ...deeper } = fieldsOf(type);
  const { nodes, connections } = isPage || depth < deepest ? deeper : none;
  if (connections.length > 0 && dice.chance(20)) return dice.pick(connections);
  const isDeeper = nodes.length > 0 && (leaves.length === 0 || dice.chance(isPage ? 85 : 35));
  return isDeeper || leaves.length > 0 ? dice.pick(isDeeper ? nodes : leaves) : null;
}

type Fields = Record<'leaves' | 'nodes' | 'connections', GraphQLField<unknown, unknown>[]>;

const none: Omit<Fields, 'leaves'> = { nodes: [], connections: [] };
const known = new WeakMap<Fielded, Fields>();

function fieldsOf(type: Fielded): Fields {
  const found = known.get(type);
  if (found) return found;
  const fields = Object.values(type.getFields()).toSorted((one, other) => Number(other.name === 'id') - Number(one.name === 'id'));
  const [leaves, nodes] = [false, true].map((isNode) => fields.filter((field) => isCompositeType(getNamedType(field.type)) === isNode)) as [never[], never[]];
  const sorted: Fields = { leaves, nodes, connections: (nodes as Fields['nodes']).filter(({ type }) => getNamedType(type).name.endsWith('Connection')) };
  known.set(type, sorted);
  return sorted;
}

function fieldText(making: Making, field: GraphQLField<unknown, unknown>, path: string, depth: number): string {
  const args = making.style.argumentsFor(making, field, path === '');
  const name = nameAt(making, field, path, args);
  const shown = name === field.name ? name : `${name}: ${field.name}`;
  const type = getNamedType(field.type);
  const below = isCompositeType(type) ? ` ${selectionSet(making, type, `${path}/${name}`, /Connection$|Edge$/.test(type.name) ? depth : depth + 1)}` : '';
  return `${shown}${args}${directive(making)}${below}`;
}

const others = Array.from({ length: 40 }, (_, index) => `z${index}`);

/** The field's own name or one of a few others, so that the same name stands in many places. */
function nameAt({ dice, places }: Making, field: GraphQLField<unknown, unknown>, path: string, args: string): string {
  const names = [dice.chance(25) ? dice.pick(['a', 'b', 'm']) : field.name, field.name, ...others];
  const meaning = `${field.name}${args}: ${field.type}`;
  const free = names.find((name) => (places.get(`${path}/${name}`) ?? meaning) === meaning) ?? field.name;
  places.set(`${path}/${free}`, meaning);
  return free;
}
