import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

/** A child process that handles one command at a time. */
export interface Child {
  pid: number;
  /** The next message from the process. */
  nextMessage<Answer>(): Promise<Answer>;
  ask<Answer>(command: object): Promise<Answer>;
  send(command: object): void;
  stop(): Promise<void>;
}

export function startChild(file: string, env: Record<string, string> = {}, profiles?: string): Child {
  const execArgv = ['--expose-gc', ...(profiles ? ['--cpu-prof', `--cpu-prof-dir=${profiles}`] : [])];
  const child = fork(join(import.meta.dirname, file), { env: { ...process.env, NODE_ENV: 'production', ...env }, execArgv });
  const nextMessage = async <Answer>() => (await once(child, 'message'))[0] as Answer;
  const ask = <Answer>(command: object) => {
    const answer = nextMessage<Answer>();
    child.send(command);
    return answer;
  };
  const stop = async () => {
    const exited = once(child, 'exit');
    child.disconnect();
    await exited;
  };
  return { pid: child.pid ?? 0, nextMessage, ask, send: (command) => void child.send(command), stop };
}
