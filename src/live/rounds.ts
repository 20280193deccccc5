import { setTimeout } from 'node:timers/promises';

/** Does the same again whenever it is rung for, one round at a time; a ring during a round means another one. */
export class Rounds {
  readonly #round: () => Promise<void>;
  readonly #failed: (error: unknown) => void;
  readonly #retryMs: number;
  #isRung = false;
  #isClosed = false;
  #running: Promise<void> | null = null;

  constructor(round: () => Promise<void>, failed: (error: unknown) => void, retryMs: number) {
    this.#round = round;
    this.#failed = failed;
    this.#retryMs = retryMs;
  }

  ring(): void {
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
      await this.#round().catch((error: unknown) => this.#later(error));
    }
    this.#running = null;
  }

  async #later(error: unknown): Promise<void> {
    this.#failed(error);
    this.#isRung = true;
    await setTimeout(this.#retryMs, undefined, { ref: false });
  }
}
