import 'reflect-metadata';
import { inject } from 'vitest';
import { openTestApp } from '../support/app.ts';
import { testIdsLive } from './id-live.ts';
import { testIdMatrix } from './id-matrix.ts';

openTestApp();
testIdMatrix(() => inject('urls').superuser, { withGarbage: true });
testIdsLive(() => inject('urls').superuser);
