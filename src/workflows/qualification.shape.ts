import { label } from '../platform/reading/label.ts';
import { columns, type Shape } from '../platform/reading/shape.ts';

export const QualificationShape: Shape = {
  types: ['Qualification', 'Node'],
  table: 'qualification',
  fields: { ...columns('id', 'key', 'rank'), label },
};
