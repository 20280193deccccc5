import type { Module } from '../core/module.ts';
import { refusals } from './refusals.ts';
import { StatusResolver } from './status.resolver.ts';
import { StatusShape } from './status.shape.ts';
import { StatusTable, TransitionTable } from './status.ts';

const ids = { Status: 'sta' } as const;

declare module '../core/registry.ts' {
  interface IdPrefixes extends Readonly<typeof ids> {}
}

export const workflows: Module = {
  name: 'workflows',
  ids,
  refusals,
  rows: [StatusTable, TransitionTable],
  nodes: { Status: StatusShape },
  resolvers: [StatusResolver],
};
