import 'reflect-metadata';
import { inject } from 'vitest';
import { openTestApp } from '../support/app.ts';
import { testLeaks } from './leaks.ts';

openTestApp();
testLeaks(() => inject('urls').superuser);
