import type { TestTenant } from './a-tenant.ts';
import { as } from './client.ts';
import { folded } from './folded.ts';
import type { ReportInput, ReportQuery } from './gql/graphql.ts';

const yearMs = 365 * 86_400_000;

/** The report that an admin gets of the last and the next months, once the worker has folded all events. */
export async function reported(tenant: TestTenant, report: Omit<ReportInput, 'from' | 'to'>, filter: object | null = null): Promise<ReportQuery['report']> {
  await folded(tenant);
  const [from, to] = [-yearMs / 4, yearMs / 4].map((ms) => new Date(Date.now() + ms).toISOString()) as [string, string];
  return as(tenant.sofia).report({ report: { ...report, from, to }, filter });
}
