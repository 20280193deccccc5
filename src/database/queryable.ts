import type { Row } from './pipeline.ts';

/** A pool or a single connection. */
export interface Queryable {
  query(text: string): Promise<{ rows: Row[] }>;
}
