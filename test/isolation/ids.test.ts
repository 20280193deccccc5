import 'reflect-metadata';
import { inject } from 'vitest';
import { openTestHouse } from '../support/house.ts';
import { testIdsLive } from './id-live.ts';
import { testIdMatrix } from './id-matrix.ts';

openTestHouse();
testIdMatrix(() => inject('urls').superuser, { withGarbage: true });
testIdsLive(() => inject('urls').superuser);
