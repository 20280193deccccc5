import type { Module } from '../core/module.ts';
import { foldFeeds } from './fold-feed.ts';
import { IndicatorsResolver } from './indicators/indicators.resolver.ts';
import { IndicatorsShape } from './indicators/indicators.shape.ts';
import { OrganizationReportResolver } from './organization/organization-report.resolver.ts';
import { refusals } from './refusals.ts';
import { ReadyReportResolver, ReportChartResolver, ReportCsvResolver, ReportResolver } from './report.resolver.ts';
import { mailDueReports } from './saved/mail-due-reports.ts';
import { SavedReportResolver } from './saved/saved-report.resolver.ts';

const ids = { SavedReport: 'rpt' } as const;

declare module '../core/registry.ts' {
  interface IdPrefixes extends Readonly<typeof ids> {}
}

export const reports: Module = {
  name: 'reports',
  ids,
  refusals,
  shapes: [IndicatorsShape],
  resolvers: [ReportResolver, ReportCsvResolver, ReportChartResolver, ReadyReportResolver, IndicatorsResolver, SavedReportResolver, OrganizationReportResolver],
  tasks: [
    { pauseMs: 500, run: foldFeeds },
    { pauseMs: 5_000, run: mailDueReports },
  ],
};
