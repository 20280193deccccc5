import 'reflect-metadata';
import { computedFields, readingFields } from './api/resolved-fields.ts';
import { makeSchema } from './api/schema.ts';

/** `npm run reading:fields`: what a shape cannot say. */
const list = (fields: string[]) => fields.map((field) => `  ${field}`).join('\n');
console.log(`Finished by code from what the one statement read:\n${list(computedFields())}\n`);
console.log(`With a statement of their own, after a change:\n${list(readingFields(makeSchema()))}`);
