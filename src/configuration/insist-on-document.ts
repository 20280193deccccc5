import { Principal } from '../people/principal.ts';
import { refuse } from '../platform/refusal.ts';
import type { Writing } from '../platform/transact.ts';
import { type ConfigurationDocument, configurationDocument } from './document.ts';
import { type ConfigurationFault, whyNotConfiguration } from './why-not-configuration.ts';

/** The whole document that is meant, or every reason against it, each with its place. */
export async function insistOnDocument(ctx: Writing, before: ConfigurationDocument | null, given: unknown): Promise<ConfigurationDocument> {
  const meant = typeof given === 'object' && given !== null && !Array.isArray(given) ? { ...before, ...given } : given;
  const read = configurationDocument.safeParse(meant);
  if (!read.success) refuseAll(read.error.issues.map(({ code, path, message }) => ({ code: code.toUpperCase(), path: path.map(String), message })));
  const faults = [...whyNotConfiguration(read.data), ...(await strangers(ctx, read.data))];
  if (faults.length > 0) refuseAll(faults);
  return read.data;
}

const mostTold = 50;

function refuseAll(faults: (ConfigurationFault & { message?: string })[]): never {
  return refuse('INVALID_CONFIGURATION', ['input', 'document'], { faults: faults.slice(0, mostTold) });
}

/** Addresses of nobody in the desk. */
async function strangers({ em }: Writing, { queues }: ConfigurationDocument): Promise<ConfigurationFault[]> {
  const named = queues.flatMap(({ members, escalationTells = [] }, at) => [
    ...members.map((address, index) => ({ address, path: ['queues', `${at}`, 'members', `${index}`] })),
    ...escalationTells.map((address, index) => ({ address, path: ['queues', `${at}`, 'escalationTells', `${index}`] })),
  ]);
  const people = await em.find(Principal, { email: { $in: [...new Set(named.map(({ address }) => address))] } });
  const known = new Set(people.map(({ email }) => email));
  return named.flatMap(({ address, path }) => (known.has(address) ? [] : [{ code: 'UNKNOWN_PERSON', path }]));
}
