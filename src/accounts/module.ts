import type { Module } from '../core/module.ts';
import { AccountTokenTable } from './account-token.ts';
import { AccountMutations } from './accounts.resolver.ts';
import { AddressMutations } from './addresses.resolver.ts';
import { events } from './events.ts';
import { MergeUsersMutations } from './merge-users.resolver.ts';
import { purgeAccountTokens } from './purge-account-tokens.ts';
import { refusals } from './refusals.ts';
import { SignUpMutations } from './sign-up.resolver.ts';
import { UpsertUserMutations } from './upsert-user.resolver.ts';

export const accounts: Module = {
  name: 'accounts',
  events,
  refusals,
  rows: [AccountTokenTable],
  visitorFields: { Mutation: ['signUp'], SignUpPayload: ['userErrors'] },
  resolvers: [AccountMutations, AddressMutations, SignUpMutations, MergeUsersMutations, UpsertUserMutations],
  tasks: [{ pauseMs: 3_600_000, run: purgeAccountTokens }],
};
