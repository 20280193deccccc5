import type { GraphQLSchema } from 'graphql';
import type { Log } from '../../core/log.ts';
import type { Tracing } from '../../core/tracing.ts';
import type { OperationTurns } from '../fairness/operation-turns.ts';
import type { Turns } from '../fairness/turns.ts';
import type { UnreadAnswers } from '../fairness/unread-answers.ts';
import type { Metrics } from '../monitoring/metrics.ts';
import type { ExecutionSchema } from '../operations/execute.ts';
import type { RepeatedRequests } from '../operations/repeated-requests.ts';
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
