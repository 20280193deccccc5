import type { Measured } from '../measure/measure.ts';
import type { Operation } from '../operations/operation.ts';

export interface Results {
  size: string;
  machine: Machine;
  pace: string;
  operations: { operation: Operation; measured: Measured }[];
  tenants: { tickets: number; measured: Measured }[];
}

export interface Machine {
  processor: string;
  cores: number;
  memory: string;
  node: string;
  postgres: string;
  postgraphile: string;
  system: string;
}
