import { label } from '../reading/shape/label.ts';
import { columns, type Shape } from '../reading/shape/shape.ts';

export const CategoryShape: Shape = {
  types: ['Category', 'Node'],
  table: 'category',
  fields: { ...columns('id', 'key', 'rank'), label },
};
