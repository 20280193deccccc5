import { by } from '../../reading/shape/shape.ts';

/** The oldest first, in the order of the index on the column that refers to the other ticket. */
export const ticketsById = { name: 'ID', by: [by('id', 'uuid')] };
