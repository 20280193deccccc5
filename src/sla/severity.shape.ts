import { columns, computed, type Shape } from '../platform/reading/shape.ts';

export const SeverityShape: Shape = {
  types: ['Severity', 'Node'],
  table: 'severity',
  fields: { ...columns('id', 'key', 'rank'), label: computed('labels'), targetTime: computed('target_seconds'), responseTime: computed('response_seconds') },
};

export const CategoryShape: Shape = {
  types: ['Category', 'Node'],
  table: 'category',
  fields: { ...columns('id', 'key', 'rank'), label: computed('labels') },
};
