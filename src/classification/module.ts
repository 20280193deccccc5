import type { Module } from '../core/module.ts';
import { CategoryShape } from './category.shape.ts';
import { CategoryTable } from './category.ts';
import { QualificationResolver } from './qualification.resolver.ts';
import { QualificationShape } from './qualification.shape.ts';
import { QualificationTable } from './qualification.ts';

const ids = { Category: 'cat', Qualification: 'qua' } as const;

declare module '../core/registry.ts' {
  interface IdPrefixes extends Readonly<typeof ids> {}
}

export const classification: Module = {
  name: 'classification',
  ids,
  rows: [CategoryTable, QualificationTable],
  nodes: { Category: CategoryShape, Qualification: QualificationShape },
  resolvers: [QualificationResolver],
  visitorFields: { Category: ['id', 'key', 'label', 'rank', 'parent'] },
};
