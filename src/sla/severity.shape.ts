import { label } from '../reading/shape/label.ts';
import { columns, type Shape } from '../reading/shape/shape.ts';

export const SeverityShape: Shape = {
  types: ['Severity', 'Node'],
  table: 'severity',
  fields: { ...columns('id', 'key', 'rank', 'target_time', 'response_time'), label },
};
