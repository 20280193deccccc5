import { getMetadataStorage } from 'type-graphql';

/** A field that code answers: from what the one statement of its root field read, or by a statement of its own. */
export interface ResolvedField {
  name: string;
  reads: boolean;
}

interface Resolver {
  kind: 'internal' | 'external';
  target: { prototype: Record<string, unknown> };
  methodName: string;
  schemaName: string;
  getObjectType?: () => unknown;
}

interface Storage {
  fieldResolvers: Resolver[];
  objectTypes: { name: string; target: unknown }[];
}

/** The ways into the database that a resolver has. */
const reader = /\bread(One|ById|ByIds|All|Connection|Rows)\b/;

/** Every field below the roots that the statement of its root field does not give just as it stands. To be called once the schema is made. */
export function resolvedFields(): ResolvedField[] {
  const { fieldResolvers, objectTypes } = getMetadataStorage() as unknown as Storage;
  const nameOf = (type: unknown) => objectTypes.find(({ target }) => target === type)?.name;
  return fieldResolvers
    .filter(({ kind }) => kind === 'external')
    .map(({ target, methodName, schemaName, getObjectType }) => ({
      name: `${nameOf(getObjectType?.())}.${schemaName}`,
      reads: reader.test(String(target.prototype[methodName])),
    }))
    .sort((one, other) => one.name.localeCompare(other.name));
}
