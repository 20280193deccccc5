import { LRUCache } from 'lru-cache';
import type { Services } from '../core/context.ts';
import { type SeenValidators, validatorsSql } from '../core/validator.ts';
import { readRows } from '../database/tenancy.ts';
import type { Authenticated } from './authenticate.ts';
import { lacksSecondFactor } from './second-factor/actor-of-session.ts';

/** For so long it is only asked whether a session still is as it was; then it is looked up as a whole, since the size of the tenant is no part of the question. */
const knownForMs = 30_000;
const mostTenants = 10_000;

/**
 * Sessions that were looked up a moment ago. Person, role, queues and settings of the tenant move the version of the feed, so a short statement says whether anything of
 * them has changed, or the session has ended. Who stands in the way of everything, a person who was deactivated or a desk that was suspended, is asked for by itself.
 */
export class KnownSessions {
  readonly #services: Services;
  /** The version that was met last, by tenant: who was looked up before another one is looked up again at once. */
  readonly #versions = new LRUCache<string, string>({ max: mostTenants });

  constructor(services: Services) {
    this.#services = services;
  }

  note(found: Authenticated | null): Authenticated | null {
    if (found) this.#versions.set(found.tenant.id, versionOf(found));
    return found;
  }

  /** The same with the validators of this moment; `null` where it has to be looked up as a whole. */
  async checkAgain(known: Authenticated, answerBy: number): Promise<Authenticated | null> {
    const { tenant, sessionId, actor } = known;
    if (!this.#mayBeAsked(known)) return null;
    const values = [tenant.id, versionOf(known), sessionId, actor.id, this.#services.now()];
    const statement = actor.organizationId === null ? checkSession : checkSessionOfOrganization;
    const [row] = await readRows<{ validators: SeenValidators }>({ services: this.#services, tenant, answerBy }, { ...statement, values });
    return row ? { ...known, validators: row.validators } : null;
  }

  #mayBeAsked({ tenant, sessionId, actor, expiresAt, lookedUpAt, validators }: Authenticated): boolean {
    const isRecent = performance.now() - lookedUpAt < knownForMs && expiresAt !== null && expiresAt > this.#services.now();
    return isRecent && sessionId !== undefined && !actor.entitledTo?.length && this.#versions.get(tenant.id) === versionOf({ validators });
  }
}

function versionOf({ validators }: Pick<Authenticated, 'validators'>): string {
  return validators['feed_version'] ?? '';
}

const textWith = (more: string) => `
  select ${validatorsSql} as validators from feed
  where feed.tenant_id = $1 and feed.version = $2 and exists (
    select from session s
    join principal p on p.tenant_id = $1 and p.id = s.principal_id and p.is_active
    join tenant t on t.tenant_id = $1 and t.suspended_at is null
    where s.tenant_id = $1 and s.id = $3 and s.principal_id = $4 and s.revoked_at is null and s.expires_at > $5 and not ${lacksSecondFactor}${more})`;

const checkSession = { name: 'check_session', text: textWith('') };
/** What an organization is entitled to begins and ends with time, so of one that is entitled to something it is always looked up. */
const hasNoEntitlement = ' and not exists (select from entitlement e where e.tenant_id = $1 and e.organization_id = p.organization_id)';
const checkSessionOfOrganization = { name: 'check_session_of_organization', text: textWith(hasNoEntitlement) };
