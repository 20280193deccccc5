/** The names that modules bring. A manifest (`<module>/module.ts`) gives their values, and adds them to these interfaces by declaration merging. */
// biome-ignore lint/suspicious/noEmptyInterface: modules add their members
export interface IdPrefixes {}
// biome-ignore lint/suspicious/noEmptyInterface: modules add their members
export interface Permissions {}
// biome-ignore lint/suspicious/noEmptyInterface: modules add their members
export interface RefusalTexts {}

export type IdType = keyof IdPrefixes;
/** Permissions as `noun:verb`. Roles are sets of these; an API key has its own subset. */
export type Permission = keyof Permissions;
export type RefusalCode = keyof RefusalTexts;
export type Locale = 'es' | 'en' | 'pt';
export type Text = Readonly<Record<Locale, string>>;
/** What a refusal code means, for those who write clients, and its text for people. */
export type RefusalText = Text & { readonly description: string };

export interface Registry {
  prefixes: Readonly<Record<IdType, string>>;
  permissions: ReadonlySet<Permission>;
  /** What each permission allows. */
  permissionTexts: Readonly<Record<Permission, Text>>;
  refusals: Readonly<Record<RefusalCode, RefusalText>>;
}

let filled: Registry | undefined;

/** Called only by `src/modules.ts`. */
export function fillRegistry(registry: Registry): void {
  filled = registry;
}

export function registry(): Registry {
  if (!filled) throw new Error('The modules are not loaded: import src/modules.ts first.');
  return filled;
}
