import { defineEntity, p } from '@mikro-orm/core';
import { itemColumns } from '../database/row.ts';

export const CategoryTable = defineEntity({ name: 'Category', tableName: 'category', properties: { ...itemColumns, parent: p.string().nullable() } });
export class Category extends CategoryTable.class {}
CategoryTable.setClass(Category);
