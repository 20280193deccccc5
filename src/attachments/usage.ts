/** A file takes at least a block of a file system, so that very many small ones are not free. */
const leastBytes = 4_096;

/** The bytes that a size counts as, in SQL. */
export function charged(size: string): string {
  return `greatest(${size}, ${leastBytes})`;
}
