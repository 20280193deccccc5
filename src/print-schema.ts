import 'reflect-metadata';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { eventTypesPage } from './api/schema/print-event-types.ts';
import { printSdl } from './api/schema/print-sdl.ts';
import { makeSchema } from './api/schema/schema.ts';
import { root } from './core/root.ts';

/** Writes `schema/schema.graphql`, whose diff is the review of the public contract, and the page of the catalogue of events. */
writeFileSync(join(root, 'schema', 'schema.graphql'), printSdl(makeSchema()));
writeFileSync(join(root, 'docs', 'events.md'), eventTypesPage());
