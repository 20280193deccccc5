import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server';
import type { Services } from '../../core/context.ts';
import { StartupError } from '../../core/startup-error.ts';
import { receiveMail } from './receive-mail.ts';
import { findRecipient, type Recipient } from './recipient.ts';
import { SenderLimits } from './sender-limits.ts';
import { mostMsOfMail, SlowMails } from './slow-mails.ts';

export interface MailListener {
  port: number;
  close(): Promise<void>;
}

const mostClients = 500;
const idleMs = 60_000;

/** Takes mails for the desks of this server and for nobody else. A mail is accepted once it is safe, and worked on later. */
export async function openMailListener(services: Services, host: string, mostMs = mostMsOfMail): Promise<MailListener> {
  const { port, tls, maxBytes } = services.incomingMail;
  const server: SMTPServer = new SMTPServer({
    ...(tls ? { cert: readTls(tls.cert), key: readTls(tls.key) } : {}),
    disabledCommands: tls ? ['AUTH'] : ['AUTH', 'STARTTLS'],
    size: maxBytes,
    maxClients: mostClients,
    socketTimeout: idleMs,
    closeTimeout: 5_000,
    disableReverseLookup: true,
    logger: false,
    ...handlersOf(services, new SlowMails(mostMs, () => server.connections)),
  });
  server.on('error', (err) => services.log.debug({ err }, 'a connection that sends mail failed'));
  const listening = server.listen(port, host);
  await once(listening, 'listening').catch((cause: Error) => {
    throw new StartupError(`Cannot listen for mail on ${host}:${port}: ${cause.message}`);
  });
  return { port: (listening.address() as AddressInfo).port, close: () => new Promise((resolve) => server.close(() => resolve())) };
}

function readTls(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch (error) {
    throw new StartupError(`The file ${path}, of the certificate for mail, cannot be read: ${(error as Error).message}`);
  }
}

type Answer = (error?: Error | null) => void;

function handlersOf(services: Services, slowMails: SlowMails) {
  const limits = new SenderLimits();
  const entered = new WeakSet<object>();
  const recipients = new WeakMap<object, Recipient>();
  return {
    onConnect(session: SMTPServerSession, done: Answer) {
      if (!limits.enter(session.remoteAddress)) return done(smtpError(421, 'Too many connections from this address.'));
      entered.add(session);
      slowMails.begin(session);
      done();
    },
    onClose(session: SMTPServerSession) {
      slowMails.end(session);
      if (entered.delete(session)) limits.leave(session.remoteAddress);
    },
    onMailFrom(_: unknown, session: SMTPServerSession, done: Answer) {
      recipients.delete(session);
      settle(services, limits.maySend(session.remoteAddress), done, (may) =>
        may ? null : smtpError(452, 'Too much mail from this address; try again later.'),
      );
    },
    onRcptTo({ address }: { address: string }, session: SMTPServerSession, done: Answer) {
      // One at a time: a server sends the mail to the others by itself.
      if (recipients.has(session)) return done(smtpError(452, 'One recipient at a time.'));
      settle(services, findRecipient(services, address), done, (recipient) => {
        if (!recipient) return smtpError(550, 'No such address here.');
        if (recipient === 'SUSPENDED') return smtpError(451, 'Try again later.');
        recipients.set(session, recipient);
        return null;
      });
    },
    onData(stream: SMTPServerDataStream, session: SMTPServerSession, done: Answer) {
      const recipient = recipients.get(session);
      recipients.delete(session);
      if (!recipient) return done(smtpError(503, 'No recipient.'));
      settle(services, receive(services, session, recipient, stream), done, (outcome) => {
        void limits.count(session.remoteAddress, stream.byteLength);
        slowMails.begin(session);
        return outcome === 'KEPT' ? null : smtpError(552, 'The mail is too large.');
      });
    },
  };
}

function receive(services: Services, { envelope, remoteAddress, hostNameAppearsAs }: SMTPServerSession, recipient: Recipient, stream: SMTPServerDataStream) {
  const from = envelope.mailFrom ? envelope.mailFrom.address : '';
  return receiveMail(services, { recipient, from, remoteAddress, helo: hostNameAppearsAs || '' }, stream);
}

/** What fails here may work later: the sending server is told to try again. */
function settle<Value>({ log }: Services, work: Promise<Value>, done: Answer, answerTo: (value: Value) => Error | null): void {
  work.then(
    (value) => done(answerTo(value)),
    (err: unknown) => {
      log.error({ err }, 'a mail could not be taken in; its server was told to try again');
      done(smtpError(451, 'Try again later.'));
    },
  );
}

function smtpError(responseCode: number, message: string): Error {
  return Object.assign(new Error(message), { responseCode });
}
