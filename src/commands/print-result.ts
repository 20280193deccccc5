import type { CommandIo } from './command-io.ts';

export interface JsonOption {
  json?: boolean;
}

/** Prints the result for people, or with `--json` as one line for programs. */
export function printResult(io: CommandIo, { json = false }: JsonOption, result: object, text: string): void {
  io.print(json ? `${JSON.stringify(result)}\n` : `${text}\n`);
}
