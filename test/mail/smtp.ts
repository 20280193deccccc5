import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';

/** A mail as the server got it. */
export interface Received {
  /** The sender of the envelope, to whom it would be returned. */
  from: string;
  to: string[];
  mail: Email;
}

export interface TestSmtp {
  url: string;
  received: Received[];
  /** The code with which the server refuses these recipients. */
  refusals: Map<string, number>;
  /** What it says then, where that matters. */
  texts: Map<string, string>;
  close(): Promise<void>;
}

/** A real SMTP server on loopback that keeps what it gets. */
export async function openTestSmtp(port = 0, options: SMTPServerOptions = {}): Promise<TestSmtp> {
  const received: Received[] = [];
  const refusals = new Map<string, number>();
  const texts = new Map<string, string>();
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    logger: false,
    ...options,
    onRcptTo: ({ address }, _session, done) => {
      const code = refusals.get(address);
      done(code ? Object.assign(new Error(texts.get(address) ?? 'The mailbox is not there.'), { responseCode: code }) : null);
    },
    onData: (stream, session, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', async () => {
        const to = session.envelope.rcptTo.map(({ address }) => address);
        received.push({ from: session.envelope.mailFrom ? session.envelope.mailFrom.address : '', to, mail: await PostalMime.parse(Buffer.concat(chunks)) });
        done();
      });
    },
  });
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => void server.listen(port, '127.0.0.1', resolve));
  const address = server.server.address();
  const url = `${options.secure ? 'smtps' : 'smtp'}://127.0.0.1:${typeof address === 'object' ? address?.port : port}`;
  return { url, received, refusals, texts, close: () => new Promise((resolve) => server.close(() => resolve())) };
}
