import type { Client } from 'pg';
import type { Size } from '../data/sizes.ts';
import type { Server } from '../servers/start.ts';
import type { AgentsOf } from './agents.ts';

export interface World {
  client: Client;
  size: Size;
  servers: Server[];
  agentsOf: AgentsOf;
}
