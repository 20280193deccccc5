/** A mail as it goes over the wire: header lines, and a body of bytes or of text. */
export function rawMail(lines: readonly string[], body: string | Buffer): Buffer {
  return Buffer.concat([
    Buffer.from(`${lines.join('\r\n')}\r\n\r\n`, 'latin1'),
    typeof body === 'string' ? Buffer.from(body.replaceAll(/\r?\n/g, '\r\n'), 'latin1') : body,
  ]);
}

/** Parts, each with its own header lines, between the boundary `x`. */
export function multipart(parts: readonly [lines: string[], body: string][], end = '--x--'): string {
  return `${parts.map(([lines, body]) => `--x\n${lines.join('\n')}\n\n${body}\n`).join('')}${end}\n`;
}
