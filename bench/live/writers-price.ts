import type { Client } from 'pg';
import type { Ground } from '../data/ground.ts';
import type { WritersFigures } from './results.ts';

export async function writersPrice(_ground: Ground, _client: Client, _isQuick: boolean): Promise<WritersFigures[]> {
  return [];
}
