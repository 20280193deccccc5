import { refuse } from '../core/refusal.ts';
import type { Transaction } from '../core/transaction.ts';

/** A domain says where somebody belongs, so it belongs to one organization. */
export async function insistOnFreeDomains(ctx: Transaction, organizationId: string, domains: readonly string[]): Promise<void> {
  const text = 'select domain from organization_domain where tenant_id = $1 and domain = any($2) and organization_id <> $3';
  const [taken] = await ctx.query({ name: 'taken_domains', text, values: [ctx.tenant.id, domains, organizationId] });
  const others = new Set(taken?.rows.map(({ domain }) => domain as string));
  const first = domains.findIndex((domain) => others.has(domain));
  if (first >= 0) refuse('ALREADY_EXISTS', ['input', 'domains', `${first}`]);
}

const remove = 'delete from organization_domain where tenant_id = $1 and organization_id = $2 and domain <> all($3)';
const add = `
  insert into organization_domain (tenant_id, domain, organization_id) select f.tenant_id, d, $2 from feed f, unnest($3::text[]) d
  where f.tenant_id = $1 and not exists (select from organization_domain o where o.tenant_id = $1 and o.domain = d and o.organization_id = $2)`;

/** Once the organization is written; a domain that another one took in between is refused by its key, and the change begins again. */
export function writeDomains(ctx: Transaction, organizationId: string, domains: readonly string[]): void {
  const values = [ctx.tenant.id, organizationId, domains];
  ctx.beforeCommit('WRITE_ROWS', () => ({ name: 'remove_domains', text: remove, values }));
  ctx.beforeCommit('WRITE_ROWS', () => ({ name: 'add_domains', text: add, values }));
}

/** The organization that the domain of an address belongs to, unless it is archived. */
export async function organizationOfAddress(ctx: Transaction, email: string): Promise<string | null> {
  const text = `select o.id from organization_domain d join organization o on o.tenant_id = $1 and o.id = d.organization_id
    where d.tenant_id = $1 and d.domain = $2 and o.archived_at is null`;
  const [found] = await ctx.query({ name: 'organization_of_domain', text, values: [ctx.tenant.id, email.slice(email.lastIndexOf('@') + 1)] });
  return (found?.rows[0]?.id as string | undefined) ?? null;
}
