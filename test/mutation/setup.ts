import { fillRegistry, type Permission } from '../../src/core/registry.ts';

const permissions: Permission[] = [
  ...(['ticket:read', 'ticket:read_all', 'ticket:write', 'ticket:work', 'ticket:hand_over', 'tenant:admin', 'people:read'] as const),
  ...(['note:read', 'note:write', 'article:read', 'article:write', 'article:publish'] as const),
];

/** The permissions of the modules without the modules, which take seconds to load: each changed program loads them again. */
fillRegistry({
  permissions: new Set(permissions),
  permissionTexts: {} as never,
  prefixes: {} as never,
  refusals: {} as never,
  eventTypes: {},
  visitorFields: new Set(),
});
