import type { Module } from '../core/module.ts';
import { events } from './events.ts';
import { PreviewResolver } from './preview.resolver.ts';
import { recalculate } from './recalculate.ts';

export const recalculation: Module = {
  name: 'recalculation',
  events,
  resolvers: [PreviewResolver],
  tasks: [{ pauseMs: 500, run: recalculate }],
};
