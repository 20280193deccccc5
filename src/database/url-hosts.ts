/** Each host of a URL with its port, as one that names a single host would write it; `null` where hosts and ports do not match. Hosts given as parameters go before those of the URL, and are taken out of it. */
export function authoritiesIn(hosts: string, parameters: URLSearchParams): string[] | null {
  const [named, ports] = [parameters.get('host'), parameters.get('port')?.split(',') ?? []];
  parameters.delete('host');
  parameters.delete('port');
  const all = named ? named.split(',').map(encodeHost) : hosts.split(',');
  if (ports.length > 1 && ports.length !== all.length) return null;
  return all.map((host, at) => withPort(host, ports[at] ?? ports[0]));
}

/** The folder of a socket is a host too, and so is an address with colons. */
function encodeHost(host: string): string {
  return host.includes(':') && !host.startsWith('[')
    ? `[${host}]`
    : encodeURIComponent(host)
        .replace(/^%5B(.*)%5D$/, '[$1]')
        .replaceAll('%3A', ':');
}

function withPort(host: string, port: string | undefined): string {
  return port === undefined ? host : `${host.replace(/:\d+$/, '')}:${port}`;
}
