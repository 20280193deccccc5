import { asSuperuser } from '../../support/database.ts';

const rows = `select ticket_id, id, source, language, week, subject, words::text, field_words::text, note_words::text from ticket_text where tenant_id = $1 order by 1, 2, 3`;

/** What the search knows of the tickets of a tenant, and what it would know if all were made again from the texts as they are. */
export function textsOf(tenantId: string): Promise<{ kept: object[]; rebuilt: object[] }> {
  return asSuperuser(async (root) => {
    await root.query('begin');
    const { rows: kept } = await root.query(rows, [tenantId]);
    await root.query('select index_tickets($1, array(select id from ticket where tenant_id = $1), true)', [tenantId]);
    const { rows: rebuilt } = await root.query(rows, [tenantId]);
    await root.query('rollback');
    return { kept, rebuilt };
  });
}
