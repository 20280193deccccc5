import { badArgument } from '../../core/app-error.ts';
import type { Context } from '../../core/context.ts';
import { readRows } from '../../database/tenancy.ts';
import { type Measure, outcomes } from '../kinds.ts';
import { type Report, type ReportAsked, readReport } from '../read-report.ts';

/** What an organization is told of itself. */
const organizationMeasures: readonly Measure[] = ['CREATED', 'RESOLVED', ...outcomes];

const text = `select coalesce((c.document->'desk'->>'organizationReports')::boolean, false) as "isAllowed"
  from tenant d join configuration c on c.tenant_id = d.tenant_id and c.number = d.config_version where d.tenant_id = $1`;

/** The numbers of the viewer's organization; `null` where the desk does not allow them, and for people without one. */
export async function readOrganizationReport(ctx: Context, input: Omit<ReportAsked, 'groupBy' | 'fieldKey'>): Promise<Report | null> {
  const wrong = input.measures.findIndex((measure) => !organizationMeasures.includes(measure));
  if (wrong >= 0) throw badArgument(['input', 'measures', wrong], 'Of an organization `CREATED`, `RESOLVED` and what was met and breached are told.');
  const { organizationId } = ctx.actor;
  const [desk] = await readRows<{ isAllowed: boolean }>(ctx, { name: 'organization_reports', text, values: [ctx.tenant.id] });
  if (!organizationId || !desk?.isAllowed) return null;
  return readReport(ctx, input, null, { percentiles: false, before: true }, organizationId);
}
