import { partColumns } from '../tickets/sight.ts';
import type { FeedEvent } from './feed-page.ts';
import type { Group } from './group.ts';
import { Index } from './index-of.ts';
import type { Member } from './member.ts';
import { type Onlooker, type Sighting, sightingOf } from './sighting.ts';

/** Members of one group to whom an event looks the same. */
export interface Share {
  sighting: Sighting;
  members: Iterable<Member>;
  /** Those of them to whom it does not. */
  except: ReadonlySet<Member>;
}

interface Scope {
  onlooker: Onlooker;
  members: Set<Member>;
}

/**
 * Who follows, arranged so that an event finds those it concerns: a scope (an admin's, or one set of queues) is asked once for all of its
 * members; those who have a part in the ticket are found by themselves. Whom an event does not concern costs it nothing.
 */
export class Roster {
  readonly #scopes = new Map<Group, Map<string, Scope>>();
  readonly #byPrincipal = new Index<Member>();
  readonly #byOrganization = new Index<Member>();

  add(member: Member): void {
    const { eye } = member.standing;
    if (member.standing.scope !== null) this.#addToScope(member, member.standing.scope);
    if (eye.reach !== 'EVERYTHING') this.#byPrincipal.add(eye.principalId, member);
    if (eye.reach === 'PARTS') this.#byOrganization.add(eye.organizationId, member);
  }

  #addToScope(member: Member, name: string): void {
    const { eye, audiences } = member.standing;
    const scopes = this.#scopes.get(member.group) ?? new Map<string, Scope>();
    const scope = scopes.get(name) ?? { onlooker: { eye: { ...eye, principalId: null }, audiences }, members: new Set() };
    scope.members.add(member);
    this.#scopes.set(member.group, scopes.set(name, scope));
  }

  remove(member: Member): void {
    const { eye, scope } = member.standing;
    const scopes = this.#scopes.get(member.group);
    const members = scopes?.get(scope ?? '')?.members;
    members?.delete(member);
    if (members?.size === 0) scopes?.delete(scope ?? '');
    if (scopes?.size === 0) this.#scopes.delete(member.group);
    this.#byPrincipal.remove(eye.principalId, member);
    this.#byOrganization.remove(eye.organizationId, member);
  }

  /** Whom an event concerns, by group. */
  sharesOf(event: FeedEvent): Map<Group, Share[]> {
    const shares = new Map<Group, Share[]>();
    if (!event.ticket) return shares;
    const special = this.#withPart(event.ticket);
    const add = (group: Group, onlooker: Onlooker, members: Iterable<Member>, except: ReadonlySet<Member>) => {
      const sighting = sightingOf(onlooker, event);
      if (sighting) shares.set(group, [...(shares.get(group) ?? []), { sighting, members, except }]);
    };
    for (const [group, scopes] of this.#scopes) for (const { onlooker, members } of scopes.values()) add(group, onlooker, members, special);
    for (const member of special) add(member.group, member.standing, [member], nobody);
    return shares;
  }

  #withPart({ now, after, before }: NonNullable<FeedEvent['ticket']>): ReadonlySet<Member> {
    const found = new Set<Member>();
    for (const ticket of new Set([now, after, before])) {
      for (const part of partColumns) for (const member of this.#byPrincipal.of(ticket[part])) found.add(member);
      for (const member of this.#byOrganization.of(ticket.organization_id)) found.add(member);
    }
    return found;
  }
}

const nobody: ReadonlySet<Member> = new Set();
