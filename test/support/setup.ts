import 'reflect-metadata';
import '../../src/modules.ts';
