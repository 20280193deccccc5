import 'reflect-metadata';
import { resolvedFields } from './api/resolved-fields.ts';
import { makeSchema } from './api/schema.ts';

/** `npm run reading:fields`: what a shape cannot say. */
makeSchema();
const fields = resolvedFields();
const list = (reads: boolean) => fields.flatMap((field) => (field.reads === reads ? `  ${field.name}` : [])).join('\n');
console.log(`Finished by code from what the one statement read:\n${list(false)}\n\nWith a statement of their own, after a change:\n${list(true)}`);
