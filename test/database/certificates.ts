import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Certificates {
  /** The authority that issued the other two, and one that issued none. */
  ca: string;
  stranger: string;
  /** For `localhost`, and for no address. */
  server: { certificate: string; key: string };
  client: { certificate: string; key: string };
}

const newKey = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'];

/** Files in the folder, good for two days. The client's certificate is for the role that is named. */
export function makeCertificates(folder: string, role = 'relevo_certified'): Certificates {
  const at = (name: string) => join(folder, name);
  const openssl = (...args: string[]) => execFileSync('openssl', args, { stdio: 'pipe', cwd: folder });
  const authority = (name: string) => {
    openssl('req', '-x509', ...newKey, '-keyout', `${name}.key`, '-out', `${name}.crt`, '-days', '2', '-subj', `/CN=${name}`);
    return at(`${name}.crt`);
  };
  const [ca, stranger] = [authority('authority'), authority('stranger')];
  const issue = (name: string, subject: string) => {
    const [certificate, key] = [at(`${name}.crt`), at(`${name}.key`)];
    openssl('req', ...newKey, '-keyout', key, '-out', `${name}.csr`, '-subj', `/CN=${subject}`);
    openssl(
      'x509',
      '-req',
      '-in',
      `${name}.csr`,
      '-CA',
      ca,
      '-CAkey',
      at('authority.key'),
      '-CAcreateserial',
      '-out',
      certificate,
      '-days',
      '2',
      '-extfile',
      'names',
    );
    return { certificate, key };
  };
  writeFileSync(at('names'), 'subjectAltName=DNS:localhost\n');
  return { ca, stranger, server: issue('server', 'localhost'), client: issue('client', role) };
}
