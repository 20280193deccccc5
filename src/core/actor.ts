import type { Permission } from './registry.ts';

export type { Permission } from './registry.ts';
export type RequesterKind = 'CUSTOMER' | 'CHANNEL' | 'CONSULTANT';

/** An actor: a person, an API key or the system. */
export interface Actor {
  kind: 'USER' | 'API_KEY' | 'SYSTEM';
  id: string;
  name: string;
  /** The kind of a requester; null for everybody else. */
  requesterKind?: RequesterKind | null;
  permissions: ReadonlySet<Permission>;
  organizationId: string | null;
  followsOrganization: boolean;
  /** The types of entitlement that cover the organization now; none, if absent. */
  entitledTo?: readonly string[];
  /** The person for whom an API key of an organization acts in this change. */
  onBehalfOf?: Pick<Actor, 'id' | 'requesterKind'>;
  /** Somebody unknown on a page that has a publishable key: reads what is public, and nothing else. */
  isVisitor?: true;
  /** Member of every queue that is not open to all. Statements are planned so, and the answer counts only where it was still so when it was read. */
  seesAllQueues?: true;
  /** The desk requires a second factor, and this session used none: all that is left is to set it up. */
  awaitsSecondFactor?: true;
}

/** The same person with no rights at all. */
export function untilSecondFactor(actor: Actor): Actor {
  return { ...actor, permissions: new Set(), organizationId: null, followsOrganization: false, entitledTo: [], awaitsSecondFactor: true };
}

export function may(actor: Pick<Actor, 'permissions'>, permission: Permission): boolean {
  return actor.permissions.has(permission);
}

/** Whether the actor is this person, or acts for them. For who closes a ticket it counts only who the actor is. */
export function speaksFor({ id, onBehalfOf }: Pick<Actor, 'id' | 'onBehalfOf'>, personId: string): boolean {
  return personId === id || personId === onBehalfOf?.id;
}
