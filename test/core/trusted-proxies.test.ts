import type { IncomingMessage } from 'node:http';
import { describe, expect, test } from 'vitest';
import { readConfig } from '../../src/core/config/config.ts';
import { TrustedProxies } from '../../src/core/trusted-proxies.ts';

const trustedIn = (text: string) => readConfig({ RELEVO_TRUSTED_PROXIES: text }).trustedProxies;

/** A request as far as proxies are concerned: from which peer it came, and what it says. */
function from(remoteAddress: string | undefined, forwardedFor?: string, proto?: string): IncomingMessage {
  const headers = { ...(forwardedFor !== undefined && { 'x-forwarded-for': forwardedFor }), ...(proto !== undefined && { 'x-forwarded-proto': proto }) };
  return { socket: { remoteAddress }, headers } as unknown as IncomingMessage;
}

test.each<[what: string, trusted: string, peer: string | undefined, header: string | undefined, client: string]>([
  ['nobody is trusted unless listed', '', '10.0.0.1', '198.51.100.1', '10.0.0.1'],
  ['a trusted peer is believed', '10.0.0.1', '10.0.0.1', '198.51.100.1', '198.51.100.1'],
  ['another peer is not', '10.0.0.1', '10.0.0.2', '198.51.100.1', '10.0.0.2'],
  ['without a header the peer is the client', '10.0.0.1', '10.0.0.1', undefined, '10.0.0.1'],
  ['an empty header says nothing', '10.0.0.1', '10.0.0.1', '', '10.0.0.1'],
  ['what the client wrote before its own address is not believed', '10.0.0.1', '10.0.0.1', '203.0.113.9, 198.51.100.1', '198.51.100.1'],
  ['several trusted hops are passed', '10.0.0.0/8', '10.0.0.1', '203.0.113.9, 198.51.100.1, 10.9.9.9, 10.2.3.4', '198.51.100.1'],
  ['the first that is not trusted ends the way back', '10.0.0.0/8', '10.0.0.1', '198.51.100.1, 192.0.2.7, 10.2.3.4', '192.0.2.7'],
  ['where all are trusted, the first is the client', '10.0.0.0/8', '10.0.0.1', '10.1.1.1, 10.2.3.4', '10.1.1.1'],
  ['an IPv4 peer of an IPv6 socket', '10.0.0.0/8', '::ffff:10.0.0.1', '198.51.100.1', '198.51.100.1'],
  ['an IPv6 network', '2001:db8:aaaa::/48', '2001:db8:aaaa::1', '2001:db8:1:2::3', '2001:db8:1:2::3'],
  ['the loopback addresses by name', 'loopback', '::1', '198.51.100.1', '198.51.100.1'],
  ['garbage is nobody', '10.0.0.1', '10.0.0.1', 'unknown', '10.0.0.1'],
  ['and ends the way back', '10.0.0.0/8', '10.0.0.1', '198.51.100.1, _hidden, 10.0.0.7', '10.0.0.7'],
  ['so does an address with a port', '10.0.0.1', '10.0.0.1', '198.51.100.1:4711', '10.0.0.1'],
  ['and what is no text at all', '10.0.0.1', '10.0.0.1', ', ,\u0000,', '10.0.0.1'],
  ['a peer that is gone', '10.0.0.1', undefined, '198.51.100.1', ''],
])('%s', (_, trusted, peer, header, client) => {
  expect(new TrustedProxies(trustedIn(trusted)).addressOf(from(peer, header))).toBe(client);
});

test.each<[peer: string, proto: string | undefined, protocol: string | null]>([
  ['10.0.0.1', 'https', 'https'],
  ['10.0.0.1', 'http', 'http'],
  ['10.0.0.1', 'wss', 'https'],
  ['10.0.0.1', 'http, https', 'https'],
  ['10.0.0.1', 'gopher', null],
  ['10.0.0.1', undefined, null],
  ['10.0.0.2', 'https', null],
])('%s says that its client used %s', (peer, proto, protocol) => {
  expect(new TrustedProxies(['10.0.0.1']).protocolOf(from(peer, undefined, proto))).toBe(protocol);
});

describe('the setting', () => {
  test('lists addresses, networks and names', () => {
    expect(trustedIn(' 10.0.0.1, 2001:db8::/32 ,loopback,')).toEqual(['10.0.0.1', '2001:db8::/32', 'loopback']);
  });

  test.each(['proxy.example', '10.0.0.1/33', '10.0.0.0/0', '300.1.1.1', '10.0.0.1; 10.0.0.2', '*'])('%s is refused with one line', (text) => {
    expect(() => trustedIn(text)).toThrow(/RELEVO_TRUSTED_PROXIES.* must be addresses and networks such as/);
  });
});
