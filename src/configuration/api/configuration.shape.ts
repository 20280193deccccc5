import { ActorShape } from '../../people/actor.shape.ts';
import { column, columns, one, type Shape } from '../../reading/shape/shape.ts';

export const ConfigurationShape: Shape = {
  types: ['Configuration'],
  table: 'configuration',
  fields: {
    version: column('number'),
    ...columns('document', 'created_at'),
    createdBy: one(() => ActorShape, 'created_by_id'),
  },
};
