import { ValidateBy } from 'class-validator';
import { registry } from '../../core/registry.ts';

/** A list of permissions of the modules, no longer than the list of all of them. */
export function ArePermissions(): PropertyDecorator {
  return ValidateBy({
    name: 'arePermissions',
    validator: {
      validate: arePermissions,
      defaultMessage: () => `permissions must be a list of: ${[...registry().permissions].join(', ')}`,
    },
  });
}

function arePermissions(value: unknown): boolean {
  const known: ReadonlySet<unknown> = registry().permissions;
  return Array.isArray(value) && value.length <= known.size && value.every((permission) => known.has(permission));
}
