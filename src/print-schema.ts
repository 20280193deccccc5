import 'reflect-metadata';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { printSdl } from './api/print-sdl.ts';
import { makeSchema } from './api/schema.ts';
import { root } from './core/root.ts';

/** Writes `schema/schema.graphql`; its diff is the review of the public contract. */
writeFileSync(join(root, 'schema', 'schema.graphql'), printSdl(makeSchema()));
