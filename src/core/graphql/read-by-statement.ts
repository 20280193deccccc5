/** Resolver of fields that a shape defines: the statement of the root field reads them, so this is never called. */
export function readByStatement(): never {
  throw new Error('This field is read by the statement of its root field.');
}
