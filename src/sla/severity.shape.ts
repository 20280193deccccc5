import { durationOf } from '../core/duration.ts';
import { label } from '../reading/shape/label.ts';
import { columns, computed, type Shape } from '../reading/shape/shape.ts';

export const SeverityShape: Shape = {
  types: ['Severity', 'Node'],
  table: 'severity',
  fields: {
    ...columns('id', 'key', 'rank'),
    label,
    targetTime: computed(['target_seconds'], ({ targetSeconds }) => durationOf(targetSeconds)),
    responseTime: computed(['response_seconds'], ({ responseSeconds }) => responseSeconds && durationOf(responseSeconds)),
  },
};
