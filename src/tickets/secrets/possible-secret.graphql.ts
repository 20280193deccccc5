import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { PossibleSecretKind } from './possible-secrets.ts';

export const PossibleSecretKindEnum: { [One in PossibleSecretKind]: One } = {
  PASSWORD: 'PASSWORD',
  TOKEN: 'TOKEN',
  PRIVATE_KEY: 'PRIVATE_KEY',
  ADDRESS: 'ADDRESS',
};
registerEnumType(PossibleSecretKindEnum, {
  name: 'PossibleSecretKind',
  description: 'What a part of a text looks like. New values may be added: expect ones that you do not know.',
  valuesConfig: {
    PASSWORD: { description: 'What stands after a word such as `password:`.' },
    TOKEN: { description: 'A token whose form is known, such as one of AWS or GitHub, or a JSON Web Token.' },
    PRIVATE_KEY: { description: 'A private key in PEM form.' },
    ADDRESS: { description: 'The password within the address of a service.' },
  },
});

@ObjectType({
  description: 'A part of a text that looks like a credential. `sealSecret` takes it out of the ticket; clients show it to the agent, who decides.',
  simpleResolvers: true,
})
export class PossibleSecret {
  @Field(() => PossibleSecretKindEnum, { description: 'What the part looks like.' })
  kind!: PossibleSecretKind;

  @Field(() => Int, { description: 'Where it begins in the Markdown text, in UTF-16 code units, as JavaScript counts them.' })
  start!: number;

  @Field(() => Int, { description: 'Where it ends: the position after it, counted likewise.' })
  end!: number;
}

/** The end of the description of a field that lists them. */
export const possibleSecretsDescription =
  'that look like credentials, in their order, at most 50. They are looked for when one asks, and kept nowhere. Empty without `secret:reveal`.';
