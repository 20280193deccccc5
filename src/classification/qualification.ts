import { defineEntity } from '@mikro-orm/core';
import { itemColumns } from '../database/row.ts';

export const QualificationTable = defineEntity({ name: 'Qualification', tableName: 'qualification', properties: itemColumns });
/** What a closed ticket finally was. */
export class Qualification extends QualificationTable.class {}
QualificationTable.setClass(Qualification);
