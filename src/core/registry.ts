/** The names that modules bring. A manifest (`<module>/module.ts`) gives their values, and adds them to these interfaces by declaration merging. */
// biome-ignore lint/suspicious/noEmptyInterface: modules add their members
export interface IdPrefixes {}
// biome-ignore lint/suspicious/noEmptyInterface: modules add their members
export interface Permissions {}
// biome-ignore lint/suspicious/noEmptyInterface: modules add their members
export interface RefusalTexts {}
// biome-ignore lint/suspicious/noEmptyInterface: modules add their members
export interface EventTypes {}

export type IdType = keyof IdPrefixes;
/** Permissions as `noun:verb`. Roles are sets of these; an API key has its own subset. */
export type Permission = keyof Permissions;
export type RefusalCode = keyof RefusalTexts;
/** What an event can be recorded as, such as `ticket.opened`. */
export type EventType = keyof EventTypes;
export const locales = ['es', 'en', 'pt'] as const;
export type Locale = (typeof locales)[number];
export type Text = Readonly<Record<Locale, string>>;
/** What a refusal code means, for those who write clients, and its text for people. */
export type RefusalText = Text & { readonly description: string };

/** Who may ever see an event: everyone who sees its ticket, those who read notes, or those who administer the tenant. */
export type Audience = 'EVERYONE' | 'AGENTS' | 'ADMINS';

/** A type of event, as the published catalogue tells of it. */
export interface EventDefinition {
  /** What happened, in a few words for people. */
  readonly label: Text;
  /** When it is recorded, for those who write clients. */
  readonly description: string;
  /** More than one where it depends on what the event is about. */
  readonly audiences: readonly Audience[];
  /**
   * The type of the values of each change, by its field, where a `*` stands for a key. For a type of objects the value is the id of one, else it is
   * the JSON of that GraphQL type.
   */
  readonly changes: Readonly<Record<string, string>>;
  /** Nothing records it: subscriptions send it in place of an event that the viewer cannot see. */
  readonly isOnlyLive?: true;
}

export interface Registry {
  prefixes: Readonly<Record<IdType, string>>;
  permissions: ReadonlySet<Permission>;
  /** What each permission allows. */
  permissionTexts: Readonly<Record<Permission, Text>>;
  refusals: Readonly<Record<RefusalCode, RefusalText>>;
  eventTypes: Readonly<Record<string, EventDefinition>>;
  /** Each as `Type.field`. */
  visitorFields: ReadonlySet<string>;
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
