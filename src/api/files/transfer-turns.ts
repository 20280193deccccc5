import type { GraphQLSchema } from 'graphql';
import { appError } from '../../core/app-error.ts';
import type { Services } from '../../core/context.ts';
import { errorTexts } from '../../core/error-texts.ts';
import type { TrustedProxies } from '../../core/trusted-proxies.ts';
import type { OperationTurns } from '../fairness/operation-turns.ts';
import type { Turns } from '../fairness/turns.ts';
import type { Budget } from '../gate/budget.ts';
import { limits } from '../gate/limits.ts';
import type { TransferPace } from './transfer-pace.ts';

/** What uploads and downloads share. */
export interface FileServices {
  services: Services;
  budget: Budget;
  proxies: TrustedProxies;
  turns: TransferTurns;
  pace: TransferPace;
  /** Those in which requests of all kinds begin. */
  requestTurns: Turns;
  /** Those of reports, which cost what they cost as operations. */
  operationTurns: OperationTurns;
  schema: GraphQLSchema;
}

const retryAfterMs = 1_000;

/** Transfers that run at once in this process: so many of a principal, of a tenant and in all. */
export class TransferTurns {
  readonly #running = new Map<string, number>();

  /** The end of the transfer, or a refusal where there are too many. */
  begin(tenantId: string, principalId: string): () => void {
    const counted: [key: string, most: number][] = [
      [`${tenantId}/${principalId}`, limits.maxTransfersOfPrincipal],
      [tenantId, limits.maxTransfersOfTenant],
      ['', limits.maxTransfers],
    ];
    if (counted.some(([key, most]) => this.#of(key) >= most)) throw tooMany();
    for (const [key] of counted) this.#count(key, 1);
    return () => {
      for (const [key] of counted.splice(0)) this.#count(key, -1);
    };
  }

  #of(key: string): number {
    return this.#running.get(key) ?? 0;
  }

  #count(key: string, change: 1 | -1): void {
    const running = this.#of(key) + change;
    if (running > 0) this.#running.set(key, running);
    else this.#running.delete(key);
  }
}

function tooMany() {
  return appError('RATE_LIMITED', errorTexts.filesOnTheirWay, { retryAfterMs, http: { status: 429 } });
}
