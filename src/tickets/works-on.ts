import { sql } from 'kysely';
import type { Sql, Viewer } from '../reading/shape/shape.ts';

/** Whether the person is an active agent who sees the queue of the ticket: whom `assignTicket`, `addCollaborator` and `addNote` accept. */
export function worksOn(person: Sql, ticket: Sql, { tenantId }: Viewer): Sql {
  const isMember = sql`exists (select from queue_member m where m.tenant_id = ${tenantId}::uuid and m.queue_id = q.id and m.member_id = ${person}.id)`;
  const sees = sql`exists (select from queue q where q.tenant_id = ${tenantId}::uuid and q.id = ${ticket}.queue_id and (q.visibility = 'TENANT' or ${isMember}))`;
  const seesAll = sql`${person}.role in (select r.key from role r where r.tenant_id = ${tenantId}::uuid and r.sees_every_ticket)`;
  return sql`(${person}.is_agent and ${person}.is_active and (${seesAll} or ${sees}))`;
}
