import 'reflect-metadata';
import { fuzzHalf } from './fuzz.ts';

fuzzHalf(0);
