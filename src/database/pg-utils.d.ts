/** What pg's own queries put their values through. */
declare module 'pg/lib/utils.js' {
  export function prepareValue(value: unknown): unknown;
}
