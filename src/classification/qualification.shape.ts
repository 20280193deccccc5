import { label } from '../reading/shape/label.ts';
import { columns, type Shape } from '../reading/shape/shape.ts';

export const QualificationShape: Shape = {
  types: ['Qualification', 'Node'],
  table: 'qualification',
  fields: { ...columns('id', 'key', 'rank'), label },
};
