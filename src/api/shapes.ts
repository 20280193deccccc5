import { modules } from '../modules.ts';

const readTypes = new Set(modules.shapes.flatMap(({ types }) => types.flatMap((type) => [type, `${type}Edge`, `${type}Connection`])));

/** Whether things of this type come from a statement, whole. */
export function isRead(type: string): boolean {
  return readTypes.has(type);
}
