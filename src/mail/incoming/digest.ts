import { createHash } from 'node:crypto';
import { Transform, type TransformCallback } from 'node:stream';

/** A header is looked through to this length; what is longer counts as it is. */
const mostHeader = 1_000_000;
/** What servers add on the way differs from one delivery to the next. */
const addedOnTheWay = /^(received|return-path|delivered-to|x-original-to|x-received|authentication-results|arc-[a-z-]+|received-spf)[ \t]*:/i;

/** Passes a mail on, up to a size, and takes the digest of what its sender wrote. */
export class MailDigest extends Transform {
  size = 0;
  private readonly hash = createHash('sha256');
  private header: Buffer | null = Buffer.alloc(0);
  private readonly maxBytes: number;

  constructor(maxBytes: number) {
    super();
    this.maxBytes = maxBytes;
  }

  override _transform(chunk: Buffer, _: BufferEncoding, done: TransformCallback): void {
    this.size += chunk.length;
    if (this.isTooLarge()) {
      done();
      return;
    }
    this.count(chunk);
    done(null, chunk);
  }

  override _flush(done: TransformCallback): void {
    this.endHeader();
    done();
  }

  isTooLarge(): boolean {
    return this.size > this.maxBytes;
  }

  digest(): Buffer {
    return this.hash.digest();
  }

  private count(chunk: Buffer): void {
    if (!this.header) return void this.hash.update(chunk);
    this.header = Buffer.concat([this.header, chunk]);
    if (this.header.includes('\r\n\r\n') || this.header.length > mostHeader) this.endHeader();
  }

  private endHeader(): void {
    if (!this.header) return;
    const end = this.header.indexOf('\r\n\r\n');
    const lines = this.header.subarray(0, end < 0 ? this.header.length : end).toString('latin1');
    for (const line of lines.split(/\r\n(?![ \t])/)) if (!addedOnTheWay.test(line)) this.hash.update(line, 'latin1').update('\n');
    if (end >= 0) this.hash.update(this.header.subarray(end));
    this.header = null;
  }
}
