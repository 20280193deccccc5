import type { z } from 'zod';

/** The parts of zod's definitions that lead to what lies below. */
interface Definition {
  type: string;
  shape?: Record<string, z.core.$ZodType>;
  entries?: Record<string, string>;
  options?: readonly z.core.$ZodType[];
  element?: z.core.$ZodType;
  keyType?: z.core.$ZodType;
  valueType?: z.core.$ZodType;
  in?: z.core.$ZodType;
  innerType?: z.core.$ZodType;
}

/** The keys that an object at this place may have; of all kinds of objects where there may be several. */
export function keysInSchema(schema: z.core.$ZodType | undefined, path: readonly string[]): string[] {
  if (!schema) return [];
  const definition = schema._zod.def as Definition;
  const [next, ...rest] = path;
  switch (definition.type) {
    case 'object':
      return next === undefined ? Object.keys(definition.shape ?? {}) : keysInSchema(definition.shape?.[next], rest);
    case 'record':
      return next === undefined ? valuesOf(definition.keyType) : keysInSchema(definition.valueType, rest);
    case 'array':
      return keysInSchema(definition.element, rest);
    case 'union':
      return [...new Set(definition.options?.flatMap((option) => keysInSchema(option, path)))];
    default:
      return keysInSchema(definition.in ?? definition.innerType, path);
  }
}

function valuesOf(keys: z.core.$ZodType | undefined): string[] {
  return Object.values((keys?._zod.def as Definition | undefined)?.entries ?? {});
}
