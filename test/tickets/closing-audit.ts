import { readId } from '../../src/core/ids.ts';
import type { TestTenant } from '../support/a-tenant.ts';
import { inTenant } from '../support/database.ts';

interface Recorded {
  seq: string;
  type: string;
  actor_id: string;
  caused_by_id: string | null;
  on_behalf_of_id: string | null;
  ticket_id: string | null;
  changes: { field: string; before: unknown; after: unknown }[] | null;
}

/** What was seen of a ticket in its events. */
interface Seen {
  creator: string;
  assignee: string | null;
  resolvers: Set<string>;
  isResolved: boolean;
}

/** Follows the feed of a tenant where the creator closes, and fails at the first event by which anybody else ended a ticket, or got to where they could. */
export class ClosingAudit {
  readonly #tenant: TestTenant;
  readonly #seen = new Map<string, Seen>();
  /** Also those whose events are removed. */
  readonly #closed = new Set<string>();
  #seq = '0';
  /** Persons who were deactivated. */
  readonly left = new Set<string>();

  constructor(tenant: TestTenant) {
    this.#tenant = tenant;
  }

  creatorOf(ticketId: string): string {
    return this.#seen.get(readId(ticketId, 'Ticket') ?? '')?.creator ?? '';
  }

  async codeOf(ticketId: string): Promise<string> {
    const [row] = await this.#rows<{ code: string }>('select code from ticket where tenant_id = $1 and id = $2', readId(ticketId, 'Ticket'));
    return row?.code ?? '';
  }

  async isMerged(ticketId: string): Promise<boolean> {
    const rows = await this.#rows<{ is: boolean }>(
      'select merged_into_id is not null as is from ticket where tenant_id = $1 and id = $2',
      readId(ticketId, 'Ticket'),
    );
    return rows[0]?.is === true;
  }

  /** Refused at admission, not closed, and not part of another one. */
  async isRefused(ticketId: string): Promise<boolean> {
    const rows = await this.#rows<{ is: boolean }>(
      'select refused_at is not null and closed_at is null and merged_into_id is null as is from ticket where tenant_id = $1 and id = $2',
      readId(ticketId, 'Ticket'),
    );
    return rows[0]?.is === true;
  }

  async hasLeft(id: string): Promise<boolean> {
    const revoked = await this.#rows('select 1 from api_key where tenant_id = $1 and id = $2 and revoked_at is not null', id);
    return this.left.has(id) || revoked.length > 0;
  }

  async look(): Promise<void> {
    const text = 'select seq, type, actor_id, caused_by_id, on_behalf_of_id, ticket_id, changes from event where tenant_id = $1 and seq > $2 order by seq';
    for (const event of await this.#rows<Recorded>(text, this.#seq)) {
      this.#seq = event.seq;
      if (event.ticket_id) await this.#follow(event, event.ticket_id);
    }
    const closed = await this.#rows<{ id: string }>(
      `select t.id from ticket t join status s on s.tenant_id = t.tenant_id and s.id = t.status_id where t.tenant_id = $1 and 'CLOSED' in (t.status_category, s.category)`,
    );
    if (closed.some(({ id }) => !this.#closed.has(id))) throw new Error('A ticket is closed that nobody closed.');
  }

  async #follow({ type, actor_id: actor, caused_by_id: cause, on_behalf_of_id: person, changes }: Recorded, ticketId: string): Promise<void> {
    const ticket = this.#seen.get(ticketId) ?? (await this.#opened(ticketId));
    const after = (field: string) => principalIn(changes?.find((change) => change.field === field)?.after);
    if (type === 'ticket.assigned' || type === 'ticket.unassigned') ticket.assignee = after('assignee');
    if (type === 'ticket.resolved') for (const id of [actor, cause, person]) if (id) ticket.resolvers.add(id);
    if (type === 'ticket.resolved' || type === 'ticket.reopened') ticket.isResolved = type === 'ticket.resolved';
    if (type === 'ticket.closed') this.#insistOnCloser(ticket, actor);
    if (type === 'ticket.closed') this.#closed.add(ticketId);
    if (type === 'ticket.handed_over') ticket.creator = await this.#heir(ticket, actor, after('creator') ?? '');
  }

  async #opened(ticketId: string): Promise<Seen> {
    const [row] = await this.#rows<{ creator_id: string }>('select creator_id from ticket where tenant_id = $1 and id = $2', ticketId);
    const seen = { creator: row?.creator_id ?? '', assignee: null, resolvers: new Set<string>(), isResolved: false };
    this.#seen.set(ticketId, seen);
    return seen;
  }

  #insistOnCloser(ticket: Seen, actor: string): void {
    const isSystem = actor === this.#tenant.system.actor.id;
    if (isSystem ? ticket.isResolved : ticket.creator === actor && ticket.isResolved) return;
    throw new Error(isSystem ? 'The system closed what was not resolved.' : 'Somebody else than the creator closed a ticket.');
  }

  async #heir(ticket: Seen, actor: string, heir: string): Promise<string> {
    if (!(await this.hasLeft(ticket.creator))) throw new Error('A ticket was taken from a creator who is there.');
    const involved = await this.#behind([actor, ticket.assignee, ...ticket.resolvers]);
    if (involved.has(heir)) throw new Error('A ticket was handed over to somebody who works on it or hands it over.');
    return heir;
  }

  /** The persons themselves, whom they were merged into and, of keys, who issued them and for whom. */
  async #behind(ids: (string | null)[]): Promise<Set<string>> {
    const keys = await this.#rows<{ id: string; behind: string[] }>(
      `select id, array_remove(array[requester_id, issued_by_id], null) as behind from api_key where tenant_id = $1
        union all select id, array[merged_into_id] from principal where tenant_id = $1 and merged_into_id is not null`,
    );
    const all = new Set(ids.flatMap((id) => id ?? []));
    for (const id of all) for (const one of keys.find((key) => key.id === id)?.behind ?? []) all.add(one);
    return all;
  }

  #rows<Row>(text: string, ...more: unknown[]): Promise<Row[]> {
    const { system } = this.#tenant;
    return inTenant(system, async (client) => (await client.query(text, [system.tenant.id, ...more])).rows as Row[]);
  }
}

function principalIn(id: unknown): string | null {
  return typeof id === 'string' ? readId(id, 'User', 'ApiKey', 'SystemActor') : null;
}
