import { sql } from 'kysely';
import type { ConfigurationDocument } from '../configuration/document.ts';
import { readDocumentNow } from '../configuration/read-document-now.ts';
import { formOf, missingFields } from '../configuration/request-types/forms.ts';
import type { Context } from '../core/context.ts';
import { permissionOf, type ShownPermission } from '../core/refusal.ts';
import { readRows } from '../database/tenancy.ts';
import { verbStatement } from '../reading/statement/verb-statement.ts';
import { type Found, findSuggestions } from '../suggestions/find-suggestions.ts';
import { visibleTarget } from '../tickets/links/visible-target.ts';
import { ticketVisibility } from '../tickets/visibility/ticket-visibility.ts';
import { type Refusable, whyNotRefuseIntake } from '../workflows/rules/why-not-refuse-intake.ts';
import { detailsOfMerged, type ForMerged } from '../workflows/status.shape.ts';

/** What admission looks at in a ticket. */
interface Examined extends Omit<Refusable, 'isOffered' | 'isReachable'>, ForMerged {
  id: string;
  subject: string;
  description: string;
  category: string | null;
  environment: 'DEVELOPMENT' | 'PRODUCTION' | null;
  requestType: string | null;
  customFields: Record<string, unknown>;
  checklist: Record<string, boolean>;
  isCovered: boolean;
  isUncovered: boolean;
  ways: string[];
}

export type NeedKind = 'ENTITLEMENT' | 'CUSTOM_FIELD' | 'CHECKLIST_ITEM';

export interface Admission {
  ticketId: string;
  found: Found[];
  checklist: { key: string; isChecked: boolean | null }[];
  missing: { kind: NeedKind; key: string | null }[];
  viewerCanRefuse: ShownPermission;
  document: ConfigurationDocument;
}

const mostFound = 5;

/** All that admission asks about a ticket (clinic D3); `null` where the viewer does not see it. */
export async function readAdmission(ctx: Context, id: string): Promise<Admission | null> {
  const [ticket] = await readRows<Examined>(ctx, examinedTicket(ctx, id));
  if (!ticket) return null;
  const document = await readDocumentNow(ctx);
  const found = await findSuggestions(ctx, ticket, mostFound + 1);
  const checklist = document.checklist.map(({ key }) => ({ key, isChecked: ticket.checklist[key] ?? null }));
  return {
    ...{ ticketId: ticket.id, document, checklist, missing: missingIn(ticket, document) },
    found: (['ARTICLE', 'TICKET'] as const).flatMap((kind) => found.filter((one) => one.kind === kind && one.id !== ticket.id).slice(0, mostFound)),
    viewerCanRefuse: permissionFor(ctx, ticket, document),
  };
}

function examinedTicket(ctx: Context, id: string) {
  return verbStatement(ctx, 'examine ticket', { id }, (viewer, { id }) => {
    const tenantId = sql`${viewer.tenantId}::uuid`;
    return sql`select t.id, t.subject, t.description, c.key as category, t.environment, q.key as "requestType", t.custom_fields as "customFields", t.checklist,
        t.entitlement_id is not null or t.is_internal as "isCovered", t.is_uncovered as "isUncovered", t.status_category as "statusCategory",
        t.merged_into_id as "mergedIntoId", ${visibleTarget(sql.ref('t'), viewer, {})} as "targetId", t.first_responded_at as "firstRespondedAt", t.refusal_reason as "refusalReason",
        array(select s.key from transition x join status s on s.tenant_id = ${tenantId} and s.id = x.to_status_id
          where x.tenant_id = ${tenantId} and x.from_status_id = t.status_id) as ways
      from ticket t
      left join category c on c.tenant_id = ${tenantId} and c.id = t.category_id
      left join request_type q on q.tenant_id = ${tenantId} and q.id = t.request_type_id
      where t.tenant_id = ${tenantId} and t.id = ${id}::uuid and (${ticketVisibility(sql.ref('t'), viewer)})`;
  });
}

function missingIn(ticket: Examined, { requestTypes, fields, checklist }: ConfigurationDocument): Admission['missing'] {
  const requestType = requestTypes.find(({ key }) => key === ticket.requestType);
  const isUncovered = ticket.isUncovered || (requestType?.needsEntitlement === true && !ticket.isCovered);
  const of = (kind: NeedKind, keys: readonly string[]) => keys.map((key) => ({ kind, key }));
  return [
    ...(isUncovered ? [{ kind: 'ENTITLEMENT' as const, key: null }] : []),
    ...of('CUSTOM_FIELD', missingFields(formOf(requestType?.fields ?? [], fields, true), ticket.customFields)),
    ...of(
      'CHECKLIST_ITEM',
      checklist.map(({ key }) => key).filter((key) => ticket.checklist[key] === undefined),
    ),
  ];
}

function permissionFor({ actor, locale }: Context, ticket: Examined, { desk }: ConfigurationDocument): ShownPermission {
  const state = { ...ticket, isOffered: desk.refusal !== undefined, isReachable: ticket.ways.includes(desk.refusal ?? '') };
  const whyNot = whyNotRefuseIntake(actor, state);
  return permissionOf(whyNot, locale, detailsOfMerged(whyNot, ticket));
}
