import { type IdType, publicId } from '../../src/core/ids.ts';
import { type Row, type Rows, searches, timeOf } from '../support/naive/rows.ts';

/** Real values of a desk, and some that are nobody's, by what asks for them. */
export interface TenantValues {
  ids: Record<string, string[]>;
  texts: Record<string, string[]>;
  times: string[];
  /** What fields of the desk's own may hold. */
  plain: unknown[];
  searches: string[];
  /** Cursors of real answers, by the list they were made by. */
  cursors: Record<string, string[]>;
  /** Whether the viewer holds what a root field asks for. */
  may: (asker: string, root: string) => boolean;
}

const nobody = '01890a5d-ac96-774b-bcce-b302099a8057';

export function valuesIn(rows: Rows): Pick<TenantValues, 'ids' | 'texts' | 'times' | 'plain' | 'searches'> {
  const ids = (type: IdType, of: Row[]) => [...of.map(({ id }) => publicId(type, String(id))), publicId(type, nobody)];
  const kind = (name: string) => rows.principal.filter((row) => row.kind === name);
  const actors = [...ids('User', kind('USER')), ...ids('ApiKey', kind('API_KEY')), ...ids('SystemActor', kind('SYSTEM'))];
  const organizations = ids('Organization', rows.organization);
  const keyed = {
    ...{ status: ['Status', rows.status], severity: ['Severity', rows.severity], category: ['Category', rows.category], queue: ['Queue', rows.queue] },
    ...{ qualification: ['Qualification', rows.qualification], requestType: ['RequestType', rows.request_type] },
  } satisfies Record<string, [IdType, Row[]]>;
  const items = Object.entries(keyed).map(([name, [type, of]]) => [name, ids(type as IdType, of as Row[])]);
  const keys = Object.entries(keyed).map(([name, [, of]]) => [name, [...(of as Row[]).map(({ key }) => String(key)), 'unknown']]);
  return {
    ids: {
      ...Object.fromEntries(items),
      ...{
        ticketId: ids('Ticket', rows.ticket),
        actorId: actors,
        message: ids('Message', rows.message),
        assignee: ids('User', kind('USER')),
        watcher: ids('User', kind('USER')),
        collaborator: ids('User', kind('USER')),
        requester: ids('User', kind('USER')),
        creator: actors,
        organization: organizations,
      },
      ...{ mergedInto: ids('Ticket', rows.ticket), followUpOf: ids('Ticket', rows.ticket), release: ids('Release', rows.release) },
      ...{ personId: ids('User', kind('USER')), organizationId: organizations, relation: ids('Relation', rows.relation) },
      ...{ entitlement: ids('Entitlement', rows.entitlement), policy: ids('SlaPolicy', rows.sla_policy) },
      ...{
        article: ids('Article', rows.article),
        event: ids('TicketEvent', rows.event),
        notification: ids('Notification', rows.notification),
        delivery: ids('Delivery', rows.delivery),
        message: ids('Message', rows.message.slice(0, 3)),
      },
      ...{
        qualification: ids('Qualification', rows.qualification),
        calendar: ids('BusinessCalendar', rows.calendar),
        policy: ids('SlaPolicy', rows.sla_policy),
      },
      ...{ strange: [publicId('User', String(kind('API_KEY')[0]?.id)), publicId('Ticket', String(rows.article[0]?.id))] },
    },
    texts: {
      ...Object.fromEntries(keys),
      role: [...rows.role.map(({ key }) => String(key)), 'unknown'],
      code: [...rows.ticket.map(({ code }) => String(code)), 'TST', 'tst-00', '%'],
      subject: [...new Set(rows.ticket.map(({ subject }) => String(subject))), 'red', 'ñandú', '_', 'ERR'],
      email: [...rows.principal.flatMap(({ email }) => (email === null ? [] : [String(email), ` ${String(email).toUpperCase()}`])), 'nobody@nowhere.example'],
      ...{ description: ['Caso 7.', 'CASO 1', 'nada'], workaround: ['Reiniciar.', 'reínici'], contactPhone: ['+34 600 000 000', '600', '1'] },
      contactEmail: ['quien@acme.example', 'ACME', 'otro'],
      department: ['Ventas', 'Nóminas', 'nadie', 'tas'],
      customField: ['status_1', 'secret', 'gone', 'unknown'],
      ...{ kind: ['affects', 'sold_to', 'unknown'], externalId: ['OPP-1', 'OPP-2', 'unknown'] },
      type: [...new Set(rows.event.map(({ type }) => String(type))), 'ticket'],
    },
    times: [...new Set(rows.ticket.flatMap((row) => [row.opened_at, row.updated_at, row.due_at, row.resolved_at]))].flatMap((text) =>
      text === null ? [] : new Date(timeOf(text)).toISOString(),
    ),
    plain: ['rojo', 'verde', 7, 7.5, true, false],
    searches,
  };
}
