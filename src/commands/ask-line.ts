import { createInterface } from 'node:readline/promises';

/** Asks on the terminal; `null` without one. */
export async function askLine(question: string): Promise<string | null> {
  if (!process.stdin.isTTY) return null;
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  return lines.question(question).finally(() => lines.close());
}
