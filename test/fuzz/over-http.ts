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
  const answer = await fetch(`${theApp().url}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': dice.chance(3) ? dice.pick(contentTypes) : 'application/json',
      accept: dice.chance(5) ? dice.pick(media) : 'application/json',
      ...(asker ? { authorization: `Bearer ${asker.token}` } : {}),
    },
    body,
  });
  const text = await answer.text();
  if (answer.status >= 500) return `HTTP ${answer.status}: ${text}`;
  const read = parsed(text);
  if (typeof read !== 'object' || read === null) return `no JSON: ${text.slice(0, 1_000)}`;
  if (read.data) executed.count += 1;
  const fault = faultOf(read);
  return fault && `${fault}\n${text.slice(0, 4_000)}`;
}

function parsed(text: string): Answer {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
