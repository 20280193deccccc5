import type { Client } from 'pg';
import type { Measured, WritersFigures } from './results.ts';

export async function report(_client: Client, _measured: Measured[], _writers: WritersFigures[], _isPart: boolean): Promise<void> {}
