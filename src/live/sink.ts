/** Something to tell, to however many: its JSON is written down once. */
export class SerializedResult {
  readonly bytes: Buffer;

  constructor(json: string) {
    this.bytes = Buffer.from(json);
  }
}

/** Where the answers of one live operation go. */
export interface Sink {
  /** Takes it, to go out with all else of this tick; or refuses, because too much is waiting to be sent. */
  write(result: SerializedResult): boolean;
  /** Calls back, once, when all that was taken has gone out. */
  onceDrained(resume: () => void): void;
}
