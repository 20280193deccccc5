import type { Services } from './context.ts';

/** What was signed or sealed with any of these is good; the first one signs and seals. */
export function acceptedSecrets({ secret, oldSecret }: Pick<Services, 'secret' | 'oldSecret'>): [string, ...string[]] {
  return oldSecret ? [secret, oldSecret] : [secret];
}
