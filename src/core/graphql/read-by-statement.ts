/** Stands where a field is declared that only a shape gives: the statement of the root field reads it, and nothing resolves it. */
export function readByStatement(): never {
  throw new Error('This field comes with the statement of its root field.');
}
