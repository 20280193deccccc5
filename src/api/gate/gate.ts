import type { GraphQLSchema } from 'graphql';
import type { Log } from '../../core/log.ts';
import type { Tracing } from '../../core/tracing.ts';
import type { ExecutionSchema } from '../execute.ts';
import type { Metrics } from '../monitoring/metrics.ts';
import type { OperationTurns } from '../operation-turns.ts';
import type { RepeatedRequests } from '../repeated-requests.ts';
import type { Turns } from '../turns.ts';
import type { UnreadAnswers } from '../unread-answers.ts';
import type { Budget } from './budget.ts';

/** What every operation passes, over HTTP and sockets. */
export interface Gate {
  schema: GraphQLSchema;
  executionSchema: ExecutionSchema;
  budget: Budget;
  turns: Turns;
  operationTurns: OperationTurns;
  unreadAnswers: UnreadAnswers;
  repeated: RepeatedRequests;
  log: Log;
  tracing: Tracing | null;
  metrics: Metrics;
}
