import { readConfig } from '../core/config/config.ts';
import type { CommandIo } from './command-io.ts';

export type Lazily = ReturnType<typeof lazyAction>;

/** A command is loaded when it runs, so that help, usage errors and wrong settings appear at once. */
export function lazyAction(io: CommandIo) {
  return <Args extends unknown[]>(load: () => Promise<(io: CommandIo, ...args: Args) => Promise<void>>) =>
    async (...args: Args) => {
      readConfig(io.env);
      return (await load())(io, ...args);
    };
}
