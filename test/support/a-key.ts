import type { TestTenant } from './a-tenant.ts';
import { as, type Bearer } from './client.ts';
import { type IssueApiKeyInput } from './gql/graphql.ts';

export interface Key extends Bearer {
  id: string;
}

const usual = ['ticket:read', 'ticket:write'];

/** A partner's key, issued by Sofía for Ana unless said otherwise. */
export async function aKey({ sofia, ana }: TestTenant, input: Partial<IssueApiKeyInput> = {}): Promise<Key> {
  const answer = await as(sofia).issueApiKey({ name: 'Monitor', permissions: usual, requesterId: ana.id, ...input });
  if (!answer.apiKey || !answer.secret) throw new Error(JSON.stringify(answer.userErrors));
  return { id: answer.apiKey.id, token: answer.secret };
}
