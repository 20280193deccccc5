import type { Client } from 'pg';

const columns = `select string_agg(quote_ident(attname), ', ') as names from pg_attribute
  where attrelid = 'ticket'::regclass and attnum > 0 and not attisdropped and attgenerated = '' and attname not in ('id', 'code')`;

/** Copies the only ticket of a tenant; the copies have no history. */
export async function copyTicket(root: Client, tenantId: string, count: number): Promise<void> {
  const { rows } = await root.query(columns);
  const names = rows[0]?.names;
  await root.query(
    `insert into ticket (id, code, ${names}) select uuidv7(), 'COPY-' || n, ${names} from ticket, generate_series(2, ${count}) n where tenant_id = '${tenantId}'`,
  );
  await root.query('vacuum analyze ticket');
}
