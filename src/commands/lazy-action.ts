import type { CommandIo } from './command-io.ts';

export type Lazily = ReturnType<typeof lazyAction>;

/** A command is loaded when it runs, so that help and usage errors appear at once. */
export function lazyAction(io: CommandIo) {
  return <Args extends unknown[]>(load: () => Promise<(io: CommandIo, ...args: Args) => Promise<void>>) =>
    async (...args: Args) =>
      (await load())(io, ...args);
}
