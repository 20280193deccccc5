import type { Shape } from '../../../src/reading/shape/shape.ts';
import type { Row } from './rows.ts';

const actors: Record<string, string> = { USER: 'User', API_KEY: 'ApiKey', SYSTEM: 'SystemActor' };

/** One row, met under one shape. */
export class Item {
  readonly shape: Shape;
  readonly row: Row;

  constructor(shape: Shape, row: Row) {
    this.shape = shape;
    this.row = row;
  }

  get type(): string {
    return this.shape.table === 'principal' ? (actors[String(this.row.kind)] ?? '') : (this.shape.types[0] ?? '');
  }
}
