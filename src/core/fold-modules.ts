import type { Module, ShapeExtension } from './module.ts';
import type { IdType, Permission, RefusalCode, RefusalText, Registry, Text } from './registry.ts';

export interface Modules extends Registry, Required<Pick<Module, 'rows' | 'nodes' | 'shapes' | 'resolvers' | 'types' | 'tasks'>> {}

/** Merges the manifests into one, and adds the modules' fields to each other's shapes. */
export function foldModules(modules: readonly Module[]): Modules {
  for (const { extensions = [] } of modules) extensions.forEach(extend);
  const ids = modules.map(({ ids = {} }) => ids);
  const nodes = merge(
    'node',
    modules.map(({ nodes = {} }) => nodes),
  );
  merge('id prefix', ids.map(inverted));
  const permissionTexts = merge(
    'permission',
    modules.map(({ permissions = {} }) => permissions),
  ) as Record<Permission, Text>;
  return {
    prefixes: merge('id type', ids) as Record<IdType, string>,
    permissions: new Set(Object.keys(permissionTexts)) as Set<unknown> as Set<Permission>,
    permissionTexts,
    refusals: merge(
      'refusal',
      modules.map(({ refusals = {} }) => refusals),
    ) as Record<RefusalCode, RefusalText>,
    eventTypes: merge(
      'event type',
      modules.map(({ events = {} }) => events),
    ),
    visitorFields: new Set(
      modules.flatMap(({ visitorFields = {} }) => Object.entries(visitorFields)).flatMap(([type, fields]) => fields.map((field) => `${type}.${field}`)),
    ),
    nodes,
    shapes: [...Object.values(nodes), ...modules.flatMap(({ shapes = [] }) => shapes)],
    rows: modules.flatMap(({ rows = [] }) => rows),
    resolvers: modules.flatMap(({ resolvers = [] }) => resolvers),
    types: modules.flatMap(({ types = [] }) => types),
    tasks: modules.flatMap(({ tasks = [] }) => tasks),
  };
}

function extend({ shape, fields }: ShapeExtension): void {
  Object.assign(shape.fields, merge(`field of ${shape.types[0]}`, [shape.fields, fields]));
}

function merge<Value>(what: string, parts: Readonly<Record<string, Value>>[]): Record<string, Value> {
  const merged: Record<string, Value> = {};
  for (const [name, value] of parts.flatMap((part) => Object.entries(part))) {
    if (name in merged) throw new Error(`Two modules bring the ${what} ${name}.`);
    merged[name] = value;
  }
  return merged;
}

function inverted(prefixes: object): Record<string, string> {
  return Object.fromEntries(Object.entries(prefixes).map(([type, prefix]) => [prefix, type]));
}
