/** After a write that recorded no event, queries are read from the primary for so long; no replica is used that is further behind than a part of this. */
const primaryMs = 5_000;

/** How far into the feed of their tenant somebody has written or read: what they read next must not be older. */
export class ReadPosition {
  #seq = 0;
  /** In milliseconds of real time. */
  #primaryUntil = 0;

  get seq(): number {
    return this.#seq;
  }

  needsPrimary(now: number): boolean {
    return now < this.#primaryUntil;
  }

  note(seq: number): void {
    if (seq > this.#seq) this.#seq = seq;
  }

  /** The primary itself is at this number, so the database was restored to an older state. */
  restart(seq: number): void {
    this.#seq = seq;
  }

  /** `null` where the write recorded no event. */
  wrote(seq: number | null, now: number): void {
    if (seq === null) this.#primaryUntil = now + primaryMs;
    else this.note(seq);
  }

  /** Takes over what another node told the client; what cannot be read means the primary. */
  take(text: string, now: number): void {
    const [, seq, until] = /^(\d{1,15})(?:\.(\d{1,15}))?$/.exec(text) ?? [];
    this.note(Number(seq ?? 0));
    const readUntil = seq === undefined ? Number.POSITIVE_INFINITY : Number(until ?? 0);
    this.#primaryUntil = Math.max(this.#primaryUntil, Math.min(readUntil, now + primaryMs));
  }

  /** As other nodes take it over. */
  toString(): string {
    return this.#primaryUntil > 0 ? `${this.#seq}.${this.#primaryUntil}` : `${this.#seq}`;
  }
}
