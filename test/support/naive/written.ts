import type { Shape } from '../../../src/reading/shape/shape.ts';
import type { Row } from './rows.ts';
import type { Seeing } from './viewer.ts';

export type Written = (row: Row, seeing: Seeing, args: Record<string, unknown>, shape: Shape) => unknown;
