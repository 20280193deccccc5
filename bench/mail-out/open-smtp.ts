import { SMTPServer } from 'smtp-server';

/** A program of its own, so that it takes no time of the worker: an SMTP server on loopback that reads every mail and keeps none. It says its port, and how many mails it took whenever it is asked. */
let taken = 0;
const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS', 'AUTH'],
  logger: false,
  onData: (stream, _, done) => {
    stream.resume();
    stream.on('end', () => {
      taken += 1;
      done();
    });
  },
});
const listening = server.listen(0, '127.0.0.1', () => {
  const address = listening.address();
  process.send?.(typeof address === 'object' ? address?.port : 0);
});
process.on('message', () => process.send?.(taken));
process.on('disconnect', () => process.exit(0));
