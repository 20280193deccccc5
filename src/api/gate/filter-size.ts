import { type GraphQLInputField, type GraphQLInputObjectType, type GraphQLInputType, getNamedType, isInputObjectType } from 'graphql';
import { type AppError, type ArgumentPath, appError } from '../../core/app-error.ts';
import type { LimitName } from '../../core/limit-name.ts';
import { longTexts } from '../../tickets/filter/filter-reading.ts';
import { limits } from './limits.ts';

/** What a filter makes a statement compare, whether or not its values are good. */
export interface FilterSize {
  /** Comparisons; a filter without any counts as one. */
  comparisons: number;
  /** Comparisons that look other rows up: by the key of an item, or by relations. */
  lookUps: number;
  /** Comparisons that search a text within another. */
  searches: number;
  /** Those of them in texts of any length. */
  longSearches: number;
  /** Values in all lists. */
  values: number;
}

type Given = Readonly<Record<string, unknown>>;

/** Where a part of a filter stands. */
interface Place {
  type: GraphQLInputObjectType;
  depth: number;
  path: ArgumentPath;
}

/** The size of the filter given to an argument; it is refused beyond the limits, before more of it is looked at, and where null stands in it. */
export function sizeOf(filter: unknown, argument: string, type: GraphQLInputType): FilterSize {
  const size = { comparisons: 0, lookUps: 0, searches: 0, longSearches: 0, values: 0 };
  const named = getNamedType(type);
  if (isInputObjectType(named)) addFilter(size, filter, { type: named, depth: 0, path: [argument] });
  return size;
}

function addFilter(size: FilterSize, filter: unknown, place: Place): void {
  if (typeof filter !== 'object' || filter === null) return;
  insist('filterDepth', 'levels', place.depth, limits.maxFilterDepth);
  const fields = Object.values(place.type.getFields()).filter(({ name }) => (filter as Given)[name] !== undefined);
  if (fields.length === 0) addComparisons(size, 1);
  for (const field of fields) addPart(size, field, (filter as Given)[field.name], place);
}

const lookingUp = new Set(['key', 'relation']);

/** `and`, `or` and `not` nest; the comparators of a field do not. */
function addPart(size: FilterSize, { name, type }: GraphQLInputField, given: unknown, within: Place): void {
  const path = [...within.path, name];
  if (given === null) throw nullRefused(path);
  const named = getNamedType(type);
  if (!isInputObjectType(named)) addComparison(size, path, given);
  else addFilters(size, given, { type: named, depth: named === within.type ? within.depth + 1 : within.depth, path });
}

function addFilters(size: FilterSize, given: unknown, place: Place): void {
  if (lookingUp.has(String(place.path.at(-1)))) size.lookUps += Object.keys(Object(given)).length;
  if (!Array.isArray(given)) addFilter(size, given, place);
  else for (const [at, one] of given.entries()) addFilter(size, one, { ...place, path: [...place.path, at] });
}

/** Read as "no condition", it would give everything to a client that lost a value on the way. */
function nullRefused(path: ArgumentPath): AppError {
  const message = 'Null is no value to compare with: `isNull` asks for absence, and a part that is left out restricts nothing.';
  return appError('BAD_USER_INPUT', message, { path, http: { status: 400 } });
}

function addComparison(size: FilterSize, path: ArgumentPath, operand: unknown): void {
  addComparisons(size, 1);
  const [part, comparator] = path.slice(-2);
  if (comparator === 'contains') size.searches += 1;
  if (comparator === 'contains' && longTexts.some((text) => text === part)) size.longSearches += 1;
  if (!Array.isArray(operand)) return;
  insist('filterListValues', 'values in one list', operand.length, limits.maxFilterList);
  size.values += operand.length;
  insist('filterValues', 'values in all its lists', size.values, limits.maxFilterValues);
}

function addComparisons(size: FilterSize, count: number): void {
  size.comparisons += count;
  insist('filterComparisons', 'comparisons', size.comparisons, limits.maxFilterComparisons);
}

function insist(limitName: LimitName, what: string, requested: number, limit: number): void {
  if (requested <= limit) return;
  throw appError('BAD_USER_INPUT', `A filter has at most ${limit} ${what}.`, { limit, limitName, http: { status: 400 } });
}
