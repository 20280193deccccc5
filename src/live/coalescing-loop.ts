import { setTimeout } from 'node:timers/promises';

/** Does the same again whenever it is rung for, one round at a time; a ring during a round means another one. */
export class CoalescingLoop {
  readonly #task: () => Promise<void>;
  readonly #failed: (error: unknown) => void;
  readonly #retryMs: number;
  #isRung = false;
  #isClosed = false;
  #running: Promise<void> | null = null;

  constructor(task: () => Promise<void>, failed: (error: unknown) => void, retryMs: number) {
    this.#task = task;
    this.#failed = failed;
    this.#retryMs = retryMs;
  }

  request(): void {
    this.#isRung = true;
    this.#running ??= this.#run();
  }

  /** Waits for the round that is running, and for one more if it was rung for. */
  async quiet(): Promise<void> {
    await this.#running;
  }

  close(): void {
    this.#isClosed = true;
  }

  async #run(): Promise<void> {
    while (this.#isRung && !this.#isClosed) {
      this.#isRung = false;
      await this.#task().catch((error: unknown) => this.#later(error));
    }
    this.#running = null;
  }

  async #later(error: unknown): Promise<void> {
    this.#failed(error);
    this.#isRung = true;
    await setTimeout(this.#retryMs, undefined, { ref: false });
  }
}
