import 'reflect-metadata';
import { inject } from 'vitest';
import { openTestHouse } from '../support/house.ts';
import { testLeaks } from './leaks.ts';

openTestHouse();
testLeaks(() => inject('urls').superuser);
