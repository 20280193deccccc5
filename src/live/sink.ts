/** A result as the bytes of its JSON: serialised once, and sent to any number of subscriptions. */
export class SerializedResult {
  readonly bytes: Buffer;

  constructor(json: string) {
    this.bytes = Buffer.from(json);
  }
}

/** Where the results of one subscription go. */
export interface Sink {
  /** A subscription writes here from now on. */
  open(): void;
  /** It writes no more. */
  close(): void;
  /**
   * Queues a result for the end of this tick. The last of a page is sent at once where no other subscription shares the socket. False, and nothing
   * queued, where too much is unsent already.
   */
  write(result: SerializedResult, isLast?: boolean): boolean;
  /** Calls back, once, when everything that was written has been sent; returns what ends the wait. */
  onceDrained(resume: () => void): () => void;
}
