import { defineEntity, LockMode, type Opt, p } from '@mikro-orm/core';
import type { Transaction } from '../../core/transaction.ts';
import { key } from '../../database/row.ts';

export const SecondFactorTable = defineEntity({
  name: 'SecondFactor',
  tableName: 'second_factor',
  properties: {
    ...key,
    sealedSecret: p.string().nullable(),
    confirmedAt: p.datetime(3).nullable(),
    lastStep: p.bigint('number').nullable(),
    recoveryHashes: p.array(),
  },
});
/** The codes of a person's device, and the recovery codes that are left. Its id is that of the person. */
export class SecondFactor extends SecondFactorTable.class {
  get isOn(): Opt & boolean {
    return Boolean(this.confirmedAt);
  }

  begin(sealedSecret: string): void {
    Object.assign(this, { sealedSecret, confirmedAt: null, lastStep: null, recoveryHashes: [] });
  }

  confirm(at: Date, step: number, recoveryHashes: string[]): void {
    Object.assign(this, { confirmedAt: at, lastStep: step, recoveryHashes });
  }

  remove(): void {
    Object.assign(this, { sealedSecret: null, confirmedAt: null, lastStep: null, recoveryHashes: [] });
  }
}
SecondFactorTable.setClass(SecondFactor);

/** Locked, because each code works once. */
export function lockSecondFactor({ em }: Transaction, principalId: string): Promise<SecondFactor | null> {
  return em.findOne(SecondFactor, { id: principalId }, { lockMode: LockMode.PESSIMISTIC_WRITE });
}
