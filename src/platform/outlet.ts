/** Something to tell, to however many: its JSON is written down once. */
export class Telling {
  readonly bytes: Buffer;

  constructor(json: string) {
    this.bytes = Buffer.from(json);
  }
}

/** Where the answers of one live operation go. */
export interface Outlet {
  /** Takes it, to go out with all else of this tick; or refuses, because too much is waiting to be sent. */
  offer(telling: Telling): boolean;
  /** Calls back, once, when all that was taken has gone out. */
  onceDrained(wake: () => void): void;
}
