import { sql } from 'kysely';
import { columns, type Expression, expression, type Shape } from '../reading/shape/shape.ts';

const modules: Expression = (row) => sql`array_remove(array[
  case when ${row}.has_customer_tickets then 'CUSTOMER' end, case when ${row}.has_internal_tickets then 'INTERNAL' end], null)`;

export const TenantShape: Shape = {
  types: ['Tenant'],
  table: 'tenant',
  fields: { ...columns('slug', 'name', 'locale', 'time_zone', 'code_prefix', 'closure_policy', 'on_behalf_creator'), modules: expression(modules) },
};
