import 'reflect-metadata';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { printSdl } from './api/print-sdl.ts';
import { makeSchema } from './api/schema.ts';
import { root } from './core/root.ts';

/** Writes `schema/schema.graphql`, whose diff is the review of the contract. */
writeFileSync(join(root, 'schema', 'schema.graphql'), printSdl(makeSchema()));
