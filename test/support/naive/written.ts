import type { Shape } from '../../../src/reading/shape/shape.ts';
import type { Row } from './rows.ts';
import type { Seeing } from './seeing.ts';

export type Written = (row: Row, seeing: Seeing, args: Record<string, unknown>, shape: Shape) => unknown;
