import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

/** A process of the bench that is asked one thing at a time. */
export interface Child {
  pid: number;
  /** The next thing it says. */
  said<Answer>(): Promise<Answer>;
  ask<Answer>(order: object): Promise<Answer>;
  tell(order: object): void;
  stop(): Promise<void>;
}

export function startChild(file: string, env: Record<string, string> = {}, profiles?: string): Child {
  const execArgv = ['--expose-gc', ...(profiles ? ['--cpu-prof', `--cpu-prof-dir=${profiles}`] : [])];
  const child = fork(join(import.meta.dirname, file), { env: { ...process.env, NODE_ENV: 'production', ...env }, execArgv });
  const said = async <Answer>() => (await once(child, 'message'))[0] as Answer;
  const ask = <Answer>(order: object) => {
    const answer = said<Answer>();
    child.send(order);
    return answer;
  };
  const stop = async () => {
    const gone = once(child, 'exit');
    child.disconnect();
    await gone;
  };
  return { pid: child.pid ?? 0, said, ask, tell: (order) => void child.send(order), stop };
}
