import type { Actor } from '../../core/actor.ts';
import type { Context } from '../../core/context.ts';
import type { Locale } from '../../core/registry.ts';
import { readRows } from '../../database/tenancy.ts';
import { actorOf, type PersonWhoActs } from '../../people/principal.ts';
import { permissionsIn } from '../../people/roles.ts';

/** Who gets a mail, as they are now. */
export interface MailedPerson {
  ctx: Context;
  name: string;
  email: string;
  timeZone: string | null;
  /** Mail to the address comes back. */
  isUnreachable: boolean;
}

/** A person, or a code where they get no mail. */
export type Reader = MailedPerson | { why: 'INACTIVE' | 'NO_ADDRESS' };

interface Row extends PersonWhoActs {
  givenId: string;
  kind: Actor['kind'];
  isActive: boolean;
  email: string | null;
  isUnreachable: boolean | null;
  locale: Locale | null;
  timeZone: string | null;
  role: string | null;
  permissions: string[] | null;
}

/** Whom each was merged into is looked up by the key (`offset 0`): a planner that takes the desk for a small one would read all of its people. */
const find = `
  select g.id as "givenId", p.id, p.kind, p.name, p.requester_kind as "requesterKind", p.organization_id as "organizationId",
    p.follows_organization as "followsOrganization", p.is_active as "isActive", p.email, p.email = p.unreachable_address as "isUnreachable",
    p.locale, p.time_zone as "timeZone", p.role, r.permissions
  from principal g
  cross join lateral (select o.* from principal o where o.tenant_id = $1 and o.id = case when g.merged_into_id is null then g.id else g.merged_into_id end offset 0) p
  left join role r on r.tenant_id = $1 and r.key = p.role
  where g.tenant_id = $1 and g.id = any($2::uuid[])`;

/** Each of these people, or whom they were merged into, with one statement. */
export async function peopleOf(system: Context, ids: readonly (string | null)[]): Promise<(id: string | null) => Reader> {
  const asked = [...new Set(ids.filter((id) => id !== null))];
  const rows = asked.length === 0 ? [] : await readRows<Row>(system, { name: 'people_of_mails', text: find, values: [system.tenant.id, asked] });
  const readers = new Map(rows.map((row) => [row.givenId, readerOf(system, row)]));
  return (id) => readers.get(id ?? '') ?? { why: 'INACTIVE' };
}

export async function personOf(system: Context, id: string): Promise<Reader> {
  return (await peopleOf(system, [id]))(id);
}

function readerOf(system: Context, row: Row): Reader {
  const { name, email, timeZone, locale, role, permissions } = row;
  if (!row.isActive) return { why: 'INACTIVE' };
  if (!email) return { why: 'NO_ADDRESS' };
  const ctx = { ...system, actor: actorOf(row, permissionsIn(role ?? '', permissions)), locale: locale ?? system.tenant.locale };
  return { ctx, name, email, timeZone, isUnreachable: row.isUnreachable ?? false };
}
