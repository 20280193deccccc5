import { promisify } from 'node:util';
import { type Finding, firstLine, ok, warning, wrong } from './finding.ts';

const limits = { connectionTimeout: 5_000, greetingTimeout: 5_000, socketTimeout: 5_000 };

const mends: readonly [code: RegExp, mend: string][] = [
  [/^EAUTH$/, 'Compare user and password in SMTP_URL; signs such as @ and / are written %40 and %2F there.'],
  [
    /^(ECONNECTION|ESOCKET|ETIMEDOUT|EDNS)$/,
    'Compare host and port in SMTP_URL, and whether this machine may reach them: smtps:// is for port 465, smtp:// for 587 and 25.',
  ],
  [/^ETLS$/, 'The certificate or the protocol is not accepted: connect by the name that the certificate has.'],
];

/** Whether the mail server is there, encrypts, and takes the login; sends nothing. */
export async function checkMail(smtpUrl: string): Promise<Finding[]> {
  const [{ default: SMTPConnection }, { parseConnectionUrl }] = await Promise.all([import('nodemailer/lib/smtp-connection'), import('nodemailer/lib/shared')]);
  const options = parseConnectionUrl(smtpUrl);
  const connection = new SMTPConnection({ ...options, ...limits });
  const failed = new Promise<never>((_, reject) => void connection.on('error', reject));
  try {
    await Promise.race([failed, promisify(connection.connect.bind(connection))()]);
    const { user = '', pass = '' } = options.auth ?? {};
    const isLogin = options.auth !== undefined;
    if (isLogin) await Promise.race([failed, promisify(connection.login.bind(connection))({ user, pass })]);
    const where = `${options.host}:${connection.port}`;
    return [ok('mail', `SMTP_URL reaches ${where}${isLogin ? `, which takes the login of ${user}` : ', without a login'}`), tlsOf(connection, options.host)];
  } catch (error) {
    return [wrong('mail', `SMTP_URL: ${firstLine(error)}`, mends.find(([codes]) => codes.test((error as { code?: string }).code ?? ''))?.[1])];
  } finally {
    failed.catch(() => undefined);
    connection.close();
  }
}

function tlsOf({ secure }: { secure: boolean }, host = ''): Finding {
  if (secure) return ok('mail TLS', 'encrypted, and the certificate is checked');
  if (/^(localhost|127\..*|\[?::1\]?)$/.test(host)) return ok('mail TLS', 'plain text, which does not leave this machine');
  return warning('mail TLS', 'plain text over the network', 'Add ?requireTLS=true to SMTP_URL, or use smtps://.');
}
