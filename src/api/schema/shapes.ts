import { modules } from '../../modules.ts';

const readTypes = new Set(modules.shapes.flatMap(({ types }) => types.flatMap((type) => [type, `${type}Edge`, `${type}Connection`])));

/** Whether objects of this type are read as a whole by one statement. */
export function isRead(type: string): boolean {
  return readTypes.has(type);
}
