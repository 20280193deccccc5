/** What a setting may be, and each way in which it can be wrong, with words of the line that says so. */
export interface SettingRow {
  right: string[];
  /** Empty only where any text is right. */
  wrong: [value: string, words: string][];
}

const secret = 'a secret of tests that is long enough';
const port: SettingRow = {
  right: ['0', '4000', '65535'],
  wrong: [
    ['http', 'must be a whole number'],
    ['80.5', 'must be a whole number'],
    ['-1', '>=0'],
    ['65536', '<=65535'],
  ],
};
const databaseUrl: SettingRow = {
  right: ['postgres://u:p@h/d', 'postgresql://u@a:1,b:2/d?target_session_attrs=primary&sslmode=require'],
  wrong: [
    ['h/d', 'must be a URL such as postgres://'],
    ['mysql://u@h/d', 'must be a URL such as postgres://'],
    ['postgres://u@h', 'must name a database'],
    ['postgres://u@h/d?sslmode=on', 'has a wrong sslmode'],
    ['postgres://u@h/d?sslmod=require', 'has the parameter sslmod'],
    ['postgres://u@h/d?sslmode=verify-full&sslrootcert=/no/such/file', '/no/such/file'],
  ],
};
const webAddress: SettingRow = {
  right: ['https://idp.example/realm'],
  wrong: [
    ['idp.example', 'must be a URL that begins with https://'],
    ['ftp://idp.example', 'must be a URL that begins with https://'],
  ],
};

/** One of these three goes with the others. */
const provider = { IDP_ISSUER: 'https://idp.example', IDP_AUDIENCE: 'relevo', IDP_JWKS_URI: 'https://idp.example/keys' };
const certificate = { RELEVO_MAIL_TLS_CERT: '/etc/relevo/mail.pem', RELEVO_MAIL_TLS_KEY: '/etc/relevo/mail.key' };
const database = { DATABASE_URL: 'postgres://u@h/d', RELEVO_SECRET: secret };

/** What must be there beside a setting, so that only the setting itself can be wrong. */
export const beside: Record<string, Record<string, string>> = {
  IDP_ISSUER: provider,
  IDP_AUDIENCE: provider,
  IDP_JWKS_URI: provider,
  RELEVO_MAIL_TLS_CERT: certificate,
  RELEVO_MAIL_TLS_KEY: certificate,
  DATABASE_DIRECT_URL: database,
  DATABASE_READ_URL: database,
  SMTP_URL: { RELEVO_MAIL_DOMAIN: 'help.example' },
};

export const rows: Record<string, SettingRow> = {
  PORT: port,
  HOST: { right: ['0.0.0.0', '::', 'help.example'], wrong: [] },
  METRICS_PORT: port,
  DATABASE_URL: databaseUrl,
  DATABASE_DIRECT_URL: databaseUrl,
  DATABASE_READ_URL: databaseUrl,
  DATABASE_STATEMENTS: { right: ['named', 'unnamed'], wrong: [['none', '"named"|"unnamed"']] },
  DATABASE_POOL: {
    right: ['2', '500'],
    wrong: [
      ['1', '>=2'],
      ['501', '<=500'],
      ['many', 'must be a whole number'],
    ],
  },
  BUS_URL: {
    right: ['none', 'nats://h:4222', 'tls://h', 'redis://h', 'rediss://u:p@h:1'],
    wrong: [
      ['off', 'must be none, or a URL'],
      ['nats:', 'must be none, or a URL'],
      ['http://h', 'must be none, or a URL'],
    ],
  },
  RELEVO_DATA: { right: ['/var/lib/relevo'], wrong: [] },
  RELEVO_FILES: {
    right: ['/srv/files', 's3://files', 's3://my.files/desks/relevo'],
    wrong: [
      ['s3://', 'must be a folder, or a bucket'],
      ['s3://F', 'must be a folder, or a bucket'],
      ['s3://files/../x', 'must be a folder, or a bucket'],
    ],
  },
  CLAMD_URL: {
    right: ['tcp://127.0.0.1:3310', 'tcp://clamav', 'unix:/run/clamav/clamd.ctl'],
    wrong: [
      ['127.0.0.1:3310', 'must be a URL such as'],
      ['tcp://', 'must be a URL such as'],
      ['unix:clamd', 'must be a URL such as'],
    ],
  },
  S3_ENDPOINT: { right: ['http://127.0.0.1:9000'], wrong: [['127.0.0.1:9000', 'must be a URL']] },
  S3_REGION: { right: ['eu-central-1'], wrong: [] },
  RELEVO_MAX_FILE_MB: {
    right: ['1', '2000'],
    wrong: [
      ['0', '>=1'],
      ['2001', '<=2000'],
      ['50 MB', 'must be a whole number'],
    ],
  },
  RELEVO_TENANT_FILES_MB: {
    right: ['1', '1000000000'],
    wrong: [
      ['0', '>=1'],
      ['1000000001', '<=1000000000'],
      ['all', 'must be a whole number'],
    ],
  },
  RELEVO_ANSWER_CACHE_MB: {
    right: ['0', '64', '100000'],
    wrong: [
      ['-1', '>=0'],
      ['100001', '<=100000'],
      ['64 MB', 'must be a whole number'],
    ],
  },
  RELEVO_SECRET: { right: [secret], wrong: [['short', '>=32 characters']] },
  RELEVO_OLD_SECRET: { right: [secret], wrong: [['short', '>=32 characters']] },
  RELEVO_MASTER_KEY: { right: [secret], wrong: [['short', '>=32 characters']] },
  RELEVO_OLD_MASTER_KEY: { right: [secret], wrong: [['short', '>=32 characters']] },
  RELEVO_DEMO_PASSWORD: {
    right: ['eight888'],
    wrong: [
      ['seven77', '>=8 characters'],
      ['x'.repeat(129), '<=128 characters'],
    ],
  },
  RELEVO_WORKER: { right: ['in-process', 'apart'], wrong: [['in_process', '"in-process"|"apart"']] },
  RELEVO_PENDING_MIGRATIONS: { right: ['refuse', 'wait'], wrong: [['ignore', '"refuse"|"wait"']] },
  RELEVO_DRAIN_MS: {
    right: ['0', '600000'],
    wrong: [
      ['-1', '>=0'],
      ['600001', '<=600000'],
      ['5s', 'must be a whole number'],
    ],
  },
  RELEVO_ORIGINS: {
    right: ['https://a.example', 'https://a.example, http://localhost:3000'],
    wrong: [
      ['*', 'must be origins'],
      ['a.example', 'must be origins'],
      ['https://a.example/', 'must be origins'],
      ['https://a.example,https://b.example/path', 'must be origins'],
    ],
  },
  RELEVO_TRUSTED_PROXIES: {
    right: ['10.0.0.5', '10.1.0.0/16, ::1', 'loopback'],
    wrong: [
      ['proxy.internal', 'must be addresses and networks'],
      ['10.0.0.0/33', 'must be addresses and networks'],
      ['0.0.0.0/0', 'must be addresses and networks'],
      ['10.0.0.1, ::/0', 'must be addresses and networks'],
    ],
  },
  RELEVO_GRAPHIQL: { right: ['on', 'off'], wrong: [['yes', '"on"|"off"']] },
  RELEVO_MAIL_DOMAIN: {
    right: ['help.example', 'localhost'],
    wrong: [
      ['Help.example', 'must be a domain in small letters'],
      ['help@example', 'must be a domain in small letters'],
      ['x'.repeat(121), '120 characters'],
    ],
  },
  RELEVO_MAIL_PORT: port,
  RELEVO_MAIL_TLS_CERT: { right: ['/etc/relevo/mail.pem'], wrong: [] },
  RELEVO_MAIL_TLS_KEY: { right: ['/etc/relevo/mail.key'], wrong: [] },
  RELEVO_MAX_MAIL_MB: {
    right: ['1', '200'],
    wrong: [
      ['0', '>=1'],
      ['201', '<=200'],
      ['50 MB', 'must be a whole number'],
    ],
  },
  RELEVO_MAIL_DAYS: {
    right: ['1', '36500'],
    wrong: [
      ['0', '>=1'],
      ['36501', '<=36500'],
      ['ever', 'must be a whole number'],
    ],
  },
  RELEVO_MAIL_TRUSTED_SERVER: { right: ['mx.example'], wrong: [['x'.repeat(256), '<=255 characters']] },
  RELEVO_MAIL_DNS: {
    right: ['10.0.0.2', '10.0.0.2:5353, [::1]:53', '::1'],
    wrong: [['dns.example', 'must be addresses']],
  },
  IMAP_URLS: {
    right: ['imaps://u:p@mail.example', 'imap://u%40h:p@h:1143/Support?requireTLS=true imaps://v:p@h'],
    wrong: [
      ['mail.example', 'must be URLs such as imaps://'],
      ['imaps://mail.example', 'must be URLs such as imaps://'],
    ],
  },
  RELEVO_MAIL_FROM: { right: ['support@help.example'], wrong: [['support', 'must be an address']] },
  RELEVO_PUBLIC_URL: webAddress,
  SMTP_URL: {
    right: ['smtp://h:2525', 'smtps://u:p@mail.example'],
    wrong: [
      ['mail.example', 'must be a URL that begins with smtp://'],
      ['http://mail.example', 'must be a URL that begins with smtp://'],
    ],
  },
  LOG_LEVEL: { right: ['trace', 'silent'], wrong: [['verbose', 'expected one of']] },
  IDP_ISSUER: webAddress,
  IDP_AUDIENCE: { right: ['relevo'], wrong: [] },
  IDP_JWKS_URI: webAddress,
  OTEL_EXPORTER_OTLP_ENDPOINT: webAddress,
};
