import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { LocaleScalar } from '../core/graphql/scalars.ts';
import { SignUpRuleEnum } from '../tenants/tenant.graphql.ts';
import type { PublicTenant as Found } from './public-tenant.ts';

export const SignInWayEnum = { PASSWORD: 'PASSWORD', IDENTITY_PROVIDER: 'IDENTITY_PROVIDER' } as const;
registerEnumType(SignInWayEnum, {
  name: 'SignInWay',
  description: 'How a person can sign in.',
  valuesConfig: {
    PASSWORD: { description: 'With an email address and a password, by `signIn`.' },
    IDENTITY_PROVIDER: { description: 'With a token of the identity provider of this server, sent as the credential of each request.' },
  },
});

@ObjectType({ description: 'What a desk tells to those who are not signed in yet.', simpleResolvers: true })
export class PublicTenant implements Found {
  @Field(() => String, { description: 'The display name of the desk.' })
  name!: string;

  @Field(() => LocaleScalar, { description: 'The language of the desk: `es`, `en` or `pt`.' })
  locale!: Found['locale'];

  @Field(() => [SignInWayEnum], { description: 'How people sign in to the desk.' })
  signInWays!: Found['signInWays'];

  @Field(() => SignUpRuleEnum, { description: 'Who signs up without an invitation.' })
  signUp!: Found['signUp'];
}
