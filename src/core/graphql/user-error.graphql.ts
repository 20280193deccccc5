import { Field, ObjectType, registerEnumType } from 'type-graphql';
import type { RefusalCode, Registry } from '../registry.ts';
import { Json } from './scalars.ts';

export const UserErrorCode: { [Code in RefusalCode]?: Code } = {};

/** Called once all modules are known, and before a schema is built. */
export function registerUserErrorCodes(refusals: Registry['refusals']): void {
  Object.assign(UserErrorCode, Object.fromEntries(Object.keys(refusals).map((code) => [code, code])));
  registerEnumType(UserErrorCode, {
    name: 'UserErrorCode',
    description: 'Why a mutation was refused. Codes are never renamed; new ones may be added.',
    valuesConfig: Object.fromEntries(Object.entries(refusals).map(([code, { en }]) => [code, { description: en }])),
  });
}

@ObjectType({ description: 'A business "no": nothing was written.', simpleResolvers: true })
export class UserError {
  @Field(() => UserErrorCode, { description: 'The reason, for programs.' })
  code!: RefusalCode;

  @Field(() => String, { description: "The reason, for people, in the caller's language (es, en, pt)." })
  message!: string;

  @Field(() => [String], { description: 'Where in the arguments the cause stands: `["input", "severity"]`. Empty when it is nowhere in particular.' })
  path!: string[];

  @Field(() => Json, { nullable: true, description: 'What helps to go on: the current version, the allowed statuses, the verb to use.' })
  details!: Record<string, unknown> | null;
}

@ObjectType({ description: 'Whether the viewer may do something, by the very rule that is enforced.', simpleResolvers: true })
export class Permission {
  @Field(() => Boolean, { description: 'True when the rule has nothing against it right now.' })
  allowed!: boolean;

  @Field(() => UserErrorCode, { nullable: true, description: 'Why not; null when allowed.' })
  code!: RefusalCode | null;

  @Field(() => String, { nullable: true, description: "Why not, in the viewer's language; null when allowed." })
  message!: string | null;
}
