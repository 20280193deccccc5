import { Agent, type OutgoingHttpHeaders, request } from 'node:http';
import type { Asker } from '../reading/a-busy-tenant.ts';
import type { Dice } from '../reading/choices.ts';
import { theApp } from '../support/app.ts';
import { type Answer, faultOf } from './fault-of.ts';

const media = ['application/graphql-response+json', '*/*', 'text/html', 'x'];
const contentTypes = [
  'application/graphql-response+json',
  'application/json; charset=utf-8',
  'application/json; charset=latin1',
  'text/plain',
  'multipart/form-data',
  'x',
];

/** How many answers had data: were the rest refused, nothing would have been tried. */
export const executed = { count: 0 };

/** Sends a body, whatever it holds, and says what is wrong with the answer. */
export async function faultOverHttp(asker: Asker | null, body: string | Buffer<ArrayBuffer>, dice: Dice): Promise<string | null> {
  const { status, text } = await post(body, {
    'content-type': dice.chance(3) ? dice.pick(contentTypes) : 'application/json',
    accept: dice.chance(5) ? dice.pick(media) : 'application/json',
    ...(asker ? { authorization: `Bearer ${asker.token}` } : {}),
  });
  if (status >= 500 && status !== 503) return `HTTP ${status}: ${text}`;
  const read = parsed(text);
  if (typeof read !== 'object' || read === null) return `no JSON: ${text.slice(0, 1_000)}`;
  if (read.data) executed.count += 1;
  const fault = faultOf(read);
  return fault && `${fault}\n${text.slice(0, 4_000)}`;
}

const agent = new Agent({ keepAlive: true, maxSockets: 50 });

/** `fetch` takes several times the processor time. */
function post(body: string | Buffer, headers: OutgoingHttpHeaders): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    const asked = request(`${theApp().url}/graphql`, { method: 'POST', agent, headers: { ...headers, 'content-length': Buffer.byteLength(body) } });
    asked.on('error', reject).on('response', (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (part) => parts.push(part)).on('error', reject);
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, text: String(Buffer.concat(parts)) }));
    });
    asked.end(body);
  });
}

function parsed(text: string): Answer {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
