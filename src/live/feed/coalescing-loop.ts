import { setTimeout } from 'node:timers/promises';

/** Runs a task on request, one run at a time; requests during a run are one more run. */
export class CoalescingLoop {
  readonly #task: () => Promise<void>;
  readonly #failed: (error: unknown) => void;
  readonly #retryMs: number;
  #isRequested = false;
  #isClosed = false;
  #running: Promise<void> | null = null;

  constructor(task: () => Promise<void>, failed: (error: unknown) => void, retryMs: number) {
    this.#task = task;
    this.#failed = failed;
    this.#retryMs = retryMs;
  }

  request(): void {
    this.#isRequested = true;
    this.#running ??= this.#run();
  }

  /** Waits for the current run, and for one more if it was requested. */
  async idle(): Promise<void> {
    await this.#running;
  }

  close(): void {
    this.#isClosed = true;
  }

  async #run(): Promise<void> {
    while (this.#isRequested && !this.#isClosed) {
      this.#isRequested = false;
      await this.#task().catch((error: unknown) => this.#retryLater(error));
    }
    this.#running = null;
  }

  async #retryLater(error: unknown): Promise<void> {
    this.#failed(error);
    this.#isRequested = true;
    await setTimeout(this.#retryMs, undefined, { ref: false });
  }
}
