import type { Transaction } from '../core/transaction.ts';
import { returningUntil } from '../people/principal.ts';
import type { ConfigurationDocument } from './document.ts';
import { labelsFrom } from './read-document.ts';

/** In one statement, for a role and its people agree at the end of each about whether they are agents. Tickets of those who are none any more, or see fewer, go back. */
const write = `
  with written as (
    insert into role (tenant_id, key, labels, rank, permissions)
    select t.tenant_id, r.key, r.labels, r.rank, array(select jsonb_array_elements_text(r.permissions))
    from tenant t, jsonb_to_recordset($2) r (key text, labels jsonb, rank integer, permissions jsonb) where t.tenant_id = $1
    on conflict (tenant_id, key) do update set labels = excluded.labels, rank = excluded.rank, permissions = excluded.permissions, retired_at = null
    returning key, is_agent, sees_every_ticket)
  update principal p set is_agent = w.is_agent, returns_tickets_until = case when p.is_agent and p.is_active then $3 else p.returns_tickets_until end
  from written w join role former on former.tenant_id = $1 and former.key = w.key
  where p.tenant_id = $1 and p.role = w.key and (p.is_agent <> w.is_agent or former.sees_every_ticket and not w.sees_every_ticket)`;

const retire = 'update role set retired_at = $2 where tenant_id = $1 and permissions is not null and retired_at is null and key <> all($3::text[])';

interface Written extends Pick<ConfigurationDocument, 'roles'> {
  desk: Pick<ConfigurationDocument['desk'], 'locale'>;
}

/** Makes the desk's own roles equal to the document. */
export async function writeRoles(ctx: Transaction, { roles, desk }: Written): Promise<void> {
  const rows = roles.map(({ key, label, permissions }, rank) => ({ key, labels: labelsFrom(label, desk.locale), rank, permissions }));
  const { id } = ctx.tenant;
  await ctx.query(
    { name: 'retire_roles', text: retire, values: [id, ctx.now(), roles.map(({ key }) => key)] },
    { name: 'write_roles', text: write, values: [id, JSON.stringify(rows), returningUntil(ctx.services.now())] },
  );
}
