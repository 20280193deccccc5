/** What a command gets from the process that runs it. */
export interface CommandIo {
  /** The environment variables that hold its settings. */
  env: Record<string, string | undefined>;
  /** Writes to standard output. */
  print(text: string): void;
  /** Writes to standard error. */
  printError(text: string): void;
  /** The line that is typed as an answer; `null` where nobody is there to type it. */
  ask(question: string): Promise<string | null>;
  /** From this call on, a signal that asks the process to end aborts what it returns. */
  stop(): AbortSignal;
}
