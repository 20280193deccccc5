import type { Module } from '../core/module.ts';
import { foldFeeds } from './fold-feed.ts';
import { ReportResolver } from './report.resolver.ts';

export const reports: Module = {
  name: 'reports',
  resolvers: [ReportResolver],
  tasks: [{ pauseMs: 500, run: foldFeeds }],
};
