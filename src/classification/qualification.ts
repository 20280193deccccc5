import { defineEntity } from '@mikro-orm/core';
import { itemColumns } from '../database/row.ts';

export const QualificationTable = defineEntity({ name: 'Qualification', tableName: 'qualification', properties: itemColumns });
/** The final assessment of a closed ticket. */
export class Qualification extends QualificationTable.class {}
QualificationTable.setClass(Qualification);
