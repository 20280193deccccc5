import type { Client } from 'pg';
import type { Principal } from '../../people/principal.ts';
import type { Identifiers } from './erase-texts.ts';

/** The events of an account; its public ids are the last value. */
export const isOfAccount = `jsonb_path_exists(s.changes, '$[*] ? (@.field == "user" && (@.before == $ids[*] || @.after == $ids[*]))', jsonb_build_object('ids', to_jsonb($2::text[])))`;

const former = `
  select distinct c->>'field' as field, v.text from event s cross join lateral jsonb_array_elements(s.changes) c
    cross join lateral (values (c->>'before'), (c->>'after')) v (text)
  where s.tenant_id = $1 and ${isOfAccount} and c->>'field' in ('name', 'email', 'phone') and v.text is not null`;

const contacts = `
  select distinct v.text from ticket t cross join lateral (values (t.contact_phone), (t.contact_email)) v (text)
  where t.tenant_id = $1 and t.requester_id = any($2::uuid[]) and v.text is not null
  union select v.text from ticket t join event e on e.tenant_id = $1 and e.ticket_id = t.id cross join lateral jsonb_array_elements(e.changes) c
    cross join lateral (values (c->>'before'), (c->>'after')) v (text)
  where t.tenant_id = $1 and t.requester_id = any($2::uuid[]) and c->>'field' in ('contactPhone', 'contactEmail') and v.text is not null`;

const ofOthers = 'select lower(p.email) as email from principal p where p.tenant_id = $1 and p.email = any($2::text[]) and p.id <> all($3::uuid[])';

/** Names, addresses and numbers that a person has and had, as far as somebody changed them, and those that their tickets name. */
export async function identifiersOf(owner: Client, tenantId: string, accounts: readonly Principal[], publicIds: readonly string[]): Promise<Identifiers> {
  const ids = accounts.map(({ id }) => id);
  const changed = (await owner.query<{ field: string; text: string }>(former, [tenantId, publicIds])).rows;
  const given = (await owner.query<{ text: string }>(contacts, [tenantId, ids])).rows.map(({ text }) => text);
  const all = (field: 'name' | 'email' | 'phone') => {
    const now = accounts.flatMap((account) => account[field] ?? []);
    return [...new Set([...now, ...changed.filter((one) => one.field === field).map(({ text }) => text)])];
  };
  const taken = new Set((await owner.query<{ email: string }>(ofOthers, [tenantId, all('email'), ids])).rows.map(({ email }) => email));
  const addresses = all('email').filter((email) => !taken.has(email.toLowerCase()));
  return {
    emails: new Map(addresses.map((email) => [email, addressOfErased(accounts.find((account) => account.email === email)?.id ?? ids[0] ?? '')])),
    // A short number stands in too many texts that mean something else.
    phones: all('phone').filter((phone) => phone.length >= 7),
    names: [...all('name'), ...given.filter((text) => text.length >= 7)].sort((one, other) => other.length - one.length),
  };
}

/** A domain that nobody can have (RFC 2606). */
export function addressOfErased(id: string): string {
  return `${id}@erased.invalid`;
}
