import type { ArgumentPath } from '../../core/app-error.ts';
import type { Failure } from './code-of.ts';

const ofVariable = /^Variable "\$(\w+)" (?:got|has) invalid value(?:[\s\S]*? at "(\w+(?:\.\w+|\[\d+\])*)"; )?/;
const required = /^(?:Variable "\$|Argument ")(\w+)" of (?:required|non-null) type/;

/** The path of the argument that is at fault; graphql-js names it in its messages only, and by the variable that was given to it. */
export function argumentPathOf({ extensions, message }: Failure): ArgumentPath | undefined {
  if (Array.isArray(extensions?.path)) return extensions.path;
  const [, variable, inside] = ofVariable.exec(message.slice(0, longestMessage)) ?? [];
  const path = inside?.match(/\w+/g) ?? [variable ?? required.exec(message)?.[1]];
  return path[0] === undefined ? undefined : (path as string[]).map((part) => (/^\d+$/.test(part) ? Number(part) : part));
}

/** A message may quote a megabyte of what the client sent. */
const longestMessage = 10_000;
