import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { inject } from 'vitest';
import { Pipeline } from '../../src/database/pipeline.ts';
import { faultsOfPacket } from '../architecture/many-machines.ts';
import { uncatalogued } from './catalogued-events.ts';

const installed = Symbol.for('relevo: statements are read');
const written = new Set<string>();

/** Reads every statement that the tests send, and notes in a file of this worker those that many machines would refuse, and events that the catalogue does not have as they are. */
export function readStatements(): void {
  const prototype = Pipeline.prototype as Pipeline & { [installed]?: true };
  if (prototype[installed]) return;
  prototype[installed] = true;
  const { submit } = prototype;
  prototype.submit = function (connection) {
    for (const fault of [...faultsOfPacket(this.statements), ...uncatalogued(this.statements)]) note(fault);
    submit.call(this, connection);
  };
}

function note(fault: string): void {
  if (written.has(fault)) return;
  written.add(fault);
  appendFileSync(join(inject('badStatements'), `${process.pid}.txt`), `${JSON.stringify(fault)}\n`);
}
