import { type GraphQLInputObjectType, type GraphQLInputType, getNamedType, isInputObjectType } from 'graphql';
import { appError } from '../../core/app-error.ts';
import { limits } from './limits.ts';

/** What a filter makes a statement compare, whether or not its values are good. */
export interface FilterSize {
  /** Comparisons; a filter without any counts as one. */
  comparisons: number;
  /** Comparisons that look other rows up: by the key of an item, or by relations. */
  lookUps: number;
  /** Comparisons that search a text within another. */
  searches: number;
  /** Values in all lists. */
  values: number;
}

type Given = Readonly<Record<string, unknown>>;

/** The size of a filter; it is refused beyond the limits, before more of it is looked at. */
export function sizeOf(filter: unknown, type: GraphQLInputType): FilterSize {
  const size = { comparisons: 0, lookUps: 0, searches: 0, values: 0 };
  const named = getNamedType(type);
  if (isInputObjectType(named)) addFilter(size, filter, named, 0);
  return size;
}

function addFilter(size: FilterSize, filter: unknown, type: GraphQLInputObjectType, depth: number): void {
  if (typeof filter !== 'object' || filter === null) return;
  insist('levels', depth, limits.maxFilterDepth);
  const fields = Object.values(type.getFields()).filter(({ name }) => (filter as Given)[name] != null);
  if (fields.length === 0) addComparisons(size, 1);
  for (const field of fields) addPart(size, field.name, (filter as Given)[field.name], field.type, { type, depth });
}

const lookingUp = new Set(['key', 'relation']);

/** `and`, `or` and `not` nest; the comparators of a field do not. */
function addPart(size: FilterSize, name: string, given: unknown, type: GraphQLInputType, within: { type: GraphQLInputObjectType; depth: number }): void {
  const named = getNamedType(type);
  const depth = named === within.type ? within.depth + 1 : within.depth;
  if (isInputObjectType(named) && lookingUp.has(name)) size.lookUps += Object.keys(Object(given)).length;
  if (!isInputObjectType(named)) addComparison(size, name, given);
  else for (const one of Array.isArray(given) ? given : [given]) addFilter(size, one, named, depth);
}

function addComparison(size: FilterSize, comparator: string, operand: unknown): void {
  addComparisons(size, 1);
  if (comparator === 'contains') size.searches += 1;
  if (!Array.isArray(operand)) return;
  insist('values in one list', operand.length, limits.maxFilterList);
  size.values += operand.length;
  insist('values in all its lists', size.values, limits.maxFilterValues);
}

function addComparisons(size: FilterSize, count: number): void {
  size.comparisons += count;
  insist('comparisons', size.comparisons, limits.maxFilterComparisons);
}

function insist(what: string, requested: number, limit: number): void {
  if (requested <= limit) return;
  throw appError('BAD_USER_INPUT', `A filter has at most ${limit} ${what}.`, { limit, http: { status: 400 } });
}
