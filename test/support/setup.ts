import 'reflect-metadata';
import '../../src/modules.ts';
import { readStatements } from './record-statements.ts';

readStatements();
