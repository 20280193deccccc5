import 'reflect-metadata';
import { computedFields, readingFields } from './api/schema/resolved-fields.ts';
import { makeSchema } from './api/schema/schema.ts';

/** `npm run reading:fields` lists the fields that no shape covers. */
const list = (fields: string[]) => fields.map((field) => `  ${field}`).join('\n');
console.log(`Computed in code from the columns of the statement:\n${list(computedFields())}\n`);
console.log(`Read by a statement of their own, after a mutation:\n${list(readingFields(makeSchema()))}`);
