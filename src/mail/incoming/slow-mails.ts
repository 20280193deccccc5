import type { SMTPServer, SMTPServerSession } from 'smtp-server';

/** How long a connection may take for each mail: one byte a minute would keep it for ever. */
export const mostMsOfMail = 600_000;

/** Ends connections on which no whole mail came in time. */
export class SlowMails {
  private readonly timers = new Map<string, NodeJS.Timeout>();
  private readonly mostMs: number;
  private readonly connections: () => SMTPServer['connections'];

  constructor(mostMs: number, connections: () => SMTPServer['connections']) {
    this.mostMs = mostMs;
    this.connections = connections;
  }

  begin(session: SMTPServerSession): void {
    this.end(session);
    this.timers.set(session.id, setTimeout(() => this.close(session), this.mostMs).unref());
  }

  end({ id }: SMTPServerSession): void {
    clearTimeout(this.timers.get(id));
    this.timers.delete(id);
  }

  private close({ id }: SMTPServerSession): void {
    for (const connection of this.connections()) {
      if (connection.session.id !== id) continue;
      connection.send(421, 'Too slow; try again later.');
      connection.close();
    }
  }
}
