import type { Command } from 'commander';
import { address, json, name } from './argument-values.ts';
import type { Lazily } from './lazy-action.ts';

export function addUserCommands(program: Command, lazily: Lazily): void {
  const user = program.command('user').description('Manage the people of a desk.');
  user
    .command('invite')
    .description('Add a person and print the token of their invitation.')
    .argument('<tenant>', 'the desk')
    .argument('<email>', 'the e-mail address', address)
    .requiredOption('--name <name>', 'the name to show to people', name)
    .option('--role <role>', 'REQUESTER, AGENT, ADMIN, ANALYST or a role of the desk', 'REQUESTER')
    .option('--organization <name>', 'the organization of the person', name)
    .option('--follows-organization', 'the person sees every ticket of the organization')
    .option(...json)
    .action(lazily(async () => (await import('./manage-users.ts')).inviteUserCommand));
  user
    .command('reset-password')
    .description('Print the token with which a person sets a new password.')
    .argument('<tenant>', 'the desk')
    .argument('<email>', 'the e-mail address', address)
    .option(...json)
    .action(lazily(async () => (await import('./manage-users.ts')).resetPasswordCommand));
  user
    .command('reset-second-factor')
    .description('Turn off the second factor of a person who lost it, and end their sessions.')
    .argument('<tenant>', 'the desk')
    .argument('<email>', 'the e-mail address', address)
    .option(...json)
    .action(lazily(async () => (await import('./manage-users.ts')).resetSecondFactorCommand));
  user
    .command('address-link')
    .description('Print the token that proves an address: of somebody who signs up, or the new one of a person.')
    .argument('<tenant>', 'the desk')
    .argument('<email>', 'the e-mail address', address)
    .option(...json)
    .action(lazily(async () => (await import('./manage-users.ts')).addressLinkCommand));
  user
    .command('deactivate')
    .description('Deactivate a person who leaves.')
    .argument('<tenant>', 'the desk')
    .argument('<email>', 'the e-mail address', address)
    .option(...json)
    .action(lazily(async () => (await import('./manage-users.ts')).deactivateUserCommand));
  user
    .command('list')
    .description('List the people of a desk: address, name, role, organization, state.')
    .argument('<tenant>', 'the desk')
    .option(...json)
    .action(lazily(async () => (await import('./manage-users.ts')).listUsers));
}

export function addSessionCommands(program: Command, lazily: Lazily): void {
  program
    .command('session')
    .description('Manage sessions.')
    .command('end')
    .description('End all sessions of a person.')
    .argument('<tenant>', 'the desk')
    .argument('<email>', 'the e-mail address', address)
    .option(...json)
    .action(lazily(async () => (await import('./manage-users.ts')).endSessionsCommand));
}
