import type { Client } from 'pg';
import type { Size } from '../data/sizes.ts';
import type { Server } from '../servers/start.ts';
import type { AgentsOf } from './sign-in-agents.ts';

export interface Setup {
  client: Client;
  size: Size;
  servers: Server[];
  agentsOf: AgentsOf;
}
