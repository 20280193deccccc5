import { appError } from '../../core/app-error.ts';

interface Nested {
  and?: Nested[] | null;
  or?: Nested[] | null;
  not?: Nested | null;
}

const deepest = 10;
const most = 200;

/** Filters nest, and PostgreSQL limits the statement made of them: by its stack and by its 65,535 parameters. */
export function insistOnSize(filter: Nested): void {
  let level = [filter];
  for (let [depth, count] = [0, 1]; level.length > 0; depth += 1) {
    if (depth > deepest || count > most) throw appError('BAD_USER_INPUT', `A filter has ${most} parts at most, nested ${deepest} deep.`);
    level = level.flatMap(({ and, or, not }) => [...(and ?? []), ...(or ?? []), ...(not ? [not] : [])]);
    count += level.length;
  }
}
