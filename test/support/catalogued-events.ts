import type { FieldChange } from '../../src/core/event.ts';
import { typeOfId } from '../../src/core/ids.ts';
import { modules } from '../../src/modules.ts';

interface Recorded {
  type: string;
  audience: string;
  changes: FieldChange[];
}

/** What the statement that records these events says that the catalogue does not. */
export function uncatalogued(statements: readonly { name?: string; values?: readonly unknown[] }[]): string[] {
  return statements.filter(({ name }) => name === 'append').flatMap(({ values }) => (JSON.parse(String(values?.[3])) as Recorded[]).flatMap(faultsOf));
}

export function faultsOf({ type, audience, changes }: Recorded): string[] {
  const definition = modules.eventTypes[type];
  if (!definition || definition.isOnlyLive) return [`${type} is not in the catalogue of events.`];
  const unheard = definition.audiences.some((one) => one === audience) ? [] : [`${type} is heard by ${audience}, which the catalogue does not say.`];
  return [...unheard, ...changes.flatMap((change) => faultsOfChange(type, definition.changes, change))];
}

function faultsOfChange(type: string, declared: Readonly<Record<string, string>>, { field, before, after }: FieldChange): string[] {
  const name = field in declared ? field : Object.keys(declared).find((one) => one.endsWith('*') && field.startsWith(one.slice(0, -1)));
  if (name === undefined) return [`${type} has the change ${field}, which the catalogue does not say.`];
  const wrong = [before, after].filter((value) => !isOfType(value, declared[name] ?? ''));
  return wrong.map((value) => `${type}.${name} is ${JSON.stringify(value)}, and no ${declared[name]}.`);
}

const checks: Record<string, (value: unknown) => boolean> = {
  JSON: () => true,
  Int: Number.isInteger,
  Boolean: (value) => typeof value === 'boolean',
  DateTime: (value) => typeof value === 'string' && !Number.isNaN(Date.parse(value)),
  Actor: (value) => ['User', 'ApiKey', 'SystemActor'].includes(typeOfId(String(value)) ?? ''),
};

/** A type of objects stands for the ids of these; any other one has texts. */
function isOfType(value: unknown, type: string): boolean {
  if (value === null || value === undefined) return true;
  if (type.startsWith('[')) return Array.isArray(value) && value.every((one) => isOfType(one, type.slice(1, -1)));
  if (type in modules.prefixes) return typeOfId(String(value)) === type;
  return checks[type]?.(value) ?? typeof value === 'string';
}
