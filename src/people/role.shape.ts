import { label } from '../reading/shape/label.ts';
import { columns, computed, type Shape } from '../reading/shape/shape.ts';
import { permissionsIn } from './roles.ts';

export const RoleShape: Shape = {
  types: ['Role'],
  table: 'role',
  fields: {
    ...columns('key', 'is_agent'),
    label,
    permissions: computed(['key', 'permissions'], ({ key, permissions }) => [...permissionsIn(key, permissions)]),
  },
};
