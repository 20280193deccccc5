import 'reflect-metadata';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { publicSchema } from '../../src/api/schema/schema.ts';
import { openLog } from '../../src/core/log.ts';
import type { Asker } from '../reading/a-busy-tenant.ts';
import type { Dice } from '../reading/choices.ts';
import { openTestApp } from '../support/app.ts';
import { notAvailable } from './fault-of.ts';
import { executed, faultOverHttp } from './over-http.ts';
import { faultOfMessage, SocketToFuzz } from './over-socket.ts';
import { diceFor } from './rolls.ts';
import { asRequest, type StrangeOperation, strangeOperation, withOtherBytes, withOtherValues } from './strange-operation.ts';
import { aTenantToFuzz, type TenantToFuzz } from './tenant-to-fuzz.ts';

/** The short form sends the same each time; the long one something else at every run, unless a seed is given. */
const operations = Number(process.env.RELEVO_FUZZ ?? 5_000) / 2;
const seed = Number(process.env.RELEVO_SEED ?? (process.env.RELEVO_FUZZ ? Date.now() % 1_000_000 : 20_261_128));
const perTenant = 4_000;
const atOnce = 12;
const mostFaults = 30;
const millisecondsEach = 60;

const schema = publicSchema();

/** Half of them, in a process of its own, so that two processors have work. */
export function fuzzHalf(half: 0 | 1): void {
  const logged: string[] = [];
  openTestApp({}, openLog('error', { write: (line) => void logged.push(line) }));

  test(
    'whatever is sent, over HTTP or a socket, nothing internal comes out and no socket is lost',
    async () => {
      const faults: string[] = [];
      executed.count = 0;
      const [begin, end] = [half * operations, (half + 1) * operations];

      for (let first = begin; first < end && faults.length < mostFaults; first += perTenant) await fuzzTenant(first, Math.min(first + perTenant, end), faults);

      const told = `${[...faults, ...logged.slice(0, mostFaults)].join('\n\n')}\nThe seed was ${seed}.`;
      expect(faults.length + logged.length, told).toBe(0);
      expect(executed.count).toBeGreaterThan(operations / 10);
    },
    60_000 + operations * millisecondsEach,
  );
}

/** A tenant of its own for so many operations: what they change of it does not pile up. */
async function fuzzTenant(first: number, end: number, faults: string[]): Promise<void> {
  const tenant = await aTenantToFuzz();
  const sockets = new Map<Asker | null, SocketToFuzz>();
  for (const asker of new Set(tenant.askers))
    sockets.set(asker, await SocketToFuzz.open(asker, (fault) => faults.push(`${fault}\nas ${asker?.name}, before operation ${end}`)));
  const numbers = Array.from({ length: end - first }, (_, at) => first + at).values();
  const sendSome = async () => {
    for (const number of numbers) {
      const fault = await untilAvailable(() => faultOfOperation(number, tenant, sockets));
      if (fault) faults.push(fault);
      if (faults.length >= mostFaults) return;
    }
  };
  await Promise.all(Array.from({ length: atOnce }, sendSome));
  for (const socket of sockets.values()) socket.close();
}

/** On a busy machine a connection may take too long, and the caller is asked to come back: so they do. */
async function untilAvailable(ask: () => Promise<string | null>, tries = 5): Promise<string | null> {
  const fault = await ask();
  if (tries === 1 || !fault?.startsWith(notAvailable)) return fault;
  await pause(1_000);
  return untilAvailable(ask, tries - 1);
}

async function faultOfOperation(number: number, tenant: TenantToFuzz, sockets: ReadonlyMap<Asker | null, SocketToFuzz>): Promise<string | null> {
  const dice = diceFor(seed, number);
  const usual = dice.pick(tenant.askers);
  const isSocket = dice.chance(50);
  const hasOtherBytes = dice.chance(5);
  const operation = operationOf(number, tenant, dice, usual);
  const { kind, endsSessions } = operation;
  const { text, isWellFormed } = asRequest(operation, dice);
  const asker = endsSessions ? await tenant.spare(dice) : usual;
  const told = (fault: string | null) => fault && `${fault}\nas ${asker?.name}, operation ${number}: ${text}`;
  if (!isSocket) return told(await faultOverHttp(asker, hasOtherBytes ? withOtherBytes(text, dice) : text, dice));
  const socket = sockets.get(asker);
  if (isWellFormed && !hasOtherBytes && socket?.isOpen) return told(await socket.ask(text, kind === 'subscription'));
  const message = `{"id":"1","type":"subscribe","payload":${text}}`;
  const asked = faultOfMessage(asker, hasOtherBytes ? withOtherBytes(message, dice) : message);
  return told(await (endsSessions ? asked.catch(endedMeanwhile) : asked));
}

const made = new Map<number, StrangeOperation>();
const mostMade = 1_000;

/** Every second one sends the document of the one before, as somebody else perhaps and another way, with other values. */
function operationOf(number: number, tenant: TenantToFuzz, dice: Dice, asker: Asker | null): StrangeOperation {
  const before = number % 2 === 1 && made.get(number - 1);
  if (before) return withOtherValues(before, dice);
  const operation = strangeOperation({ schema, dice, tenant, asker: asker?.id ?? '' });
  made.set(number, operation).delete(number - mostMade);
  return operation;
}

/** Another operation may have ended the new session of a spare person already. */
function endedMeanwhile(error: Error): null {
  if (error.message !== 'Not let in: 4403') throw error;
  return null;
}
