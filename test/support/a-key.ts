import type { TestTenant } from './a-tenant.ts';
import { as, type Bearer } from './client.ts';
import { IssueApiKeyDocument, type IssueApiKeyInput } from './gql/graphql.ts';

export interface Key extends Bearer {
  id: string;
}

const usual = ['ticket:read', 'ticket:write'];

/** A partner's key, issued by Sofía for Ana unless said otherwise. */
export async function aKey({ sofia, ana }: TestTenant, input: Partial<IssueApiKeyInput> = {}): Promise<Key> {
  const { issueApiKey } = await as(sofia).do(IssueApiKeyDocument, { input: { name: 'Monitor', permissions: usual, requesterId: ana.id, ...input } });
  if (!issueApiKey.apiKey || !issueApiKey.secret) throw new Error(JSON.stringify(issueApiKey.userErrors));
  return { id: issueApiKey.apiKey.id, token: issueApiKey.secret };
}
