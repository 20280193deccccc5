import { type GraphQLSchema, isEnumType, isInputObjectType } from 'graphql';
import type { ArgumentPath } from '../../core/app-error.ts';
import type { Failure } from './code-of.ts';

const unknownField = /Field "(\w+)" is not defined by type "(\w+)"/;
const unknownValue = /(?:does not exist in "(\w+)" enum|Enum "(\w+)" cannot represent)/;

/** More would not help anybody to choose. */
const mostAllowed = 100;

/** What is named and does not exist; all of one input are told together. */
interface UnknownKeys {
  type: string;
  unknown: string[];
}

function unknownKeyOf({ message, extensions }: Failure): UnknownKeys | undefined {
  const [, field, type] = unknownField.exec(message) ?? [];
  if (!field || !type) return undefined;
  return { type, unknown: Array.isArray(extensions?.unknown) ? extensions.unknown : [field] };
}

/** The fields of the input, or the values of the enum, that there are. */
export function allowedFor({ message }: Failure, schema: GraphQLSchema): string[] | undefined {
  const [, ofEnum, ofLiteral] = unknownValue.exec(message) ?? [];
  const type = schema.getType(unknownField.exec(message)?.[2] ?? ofEnum ?? ofLiteral ?? '');
  if (isInputObjectType(type)) return Object.keys(type.getFields()).slice(0, mostAllowed);
  return isEnumType(type)
    ? type
        .getValues()
        .map(({ name }) => name)
        .slice(0, mostAllowed)
    : undefined;
}

/** The failures with those that name an unknown key of the same input made one. */
export function withUnknownTogether(failures: readonly Failure[], pathOf: (failure: Failure) => ArgumentPath | undefined): [Failure, string[]][] {
  const together = new Map<string, [Failure, string[]]>();
  for (const [at, failure] of failures.entries()) {
    const unknown = unknownKeyOf(failure);
    const key = unknown ? JSON.stringify([unknown.type, pathOf(failure) ?? at]) : String(at);
    const known = together.get(key);
    if (known) known[1].push(...(unknown?.unknown ?? []));
    else together.set(key, [failure, unknown?.unknown ?? []]);
  }
  return [...together.values()];
}
