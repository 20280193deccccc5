import type { Module } from '../core/module.ts';
import { ConfigurationMutations, itemResolvers } from './api/configuration.mutations.resolver.ts';
import { ConfigurationResolver } from './api/configuration.resolver.ts';
import { ConfigurationShape } from './api/configuration.shape.ts';
import { ConfigurationTable } from './configuration-row.ts';
import { extendHolidays } from './extend-holidays.ts';
import { refusals } from './refusals.ts';

export const configuration: Module = {
  name: 'configuration',
  refusals,
  rows: [ConfigurationTable],
  shapes: [ConfigurationShape],
  tasks: [{ pauseMs: 21_600_000, run: extendHolidays }],
  resolvers: [ConfigurationResolver, ConfigurationMutations, ...itemResolvers],
};
