import type { Module } from '../core/module.ts';
import { foldFeeds } from './fold-feed.ts';
import { IndicatorsResolver } from './indicators/indicators.resolver.ts';
import { IndicatorsShape } from './indicators/indicators.shape.ts';
import { ReadyReportResolver, ReportChartResolver, ReportCsvResolver, ReportResolver } from './report.resolver.ts';

export const reports: Module = {
  name: 'reports',
  shapes: [IndicatorsShape],
  resolvers: [ReportResolver, ReportCsvResolver, ReportChartResolver, ReadyReportResolver, IndicatorsResolver],
  tasks: [{ pauseMs: 500, run: foldFeeds }],
};
