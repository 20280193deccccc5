import { Field, ObjectType, registerEnumType } from 'type-graphql';
import type { RefusalCode, Registry } from '../registry.ts';
import { Json } from './scalars.ts';

export const UserErrorCode: { [Code in RefusalCode]?: Code } = {};

/** Called once all modules are known, and before a schema is built. */
export function registerUserErrorCodes(refusals: Registry['refusals']): void {
  Object.assign(UserErrorCode, Object.fromEntries(Object.keys(refusals).map((code) => [code, code])));
  registerEnumType(UserErrorCode, {
    name: 'UserErrorCode',
    description: 'The reason why a mutation was refused. Codes are never renamed.',
    valuesConfig: Object.fromEntries(Object.entries(refusals).map(([code, { description }]) => [code, { description }])),
  });
}

@ObjectType({ description: 'A refusal by a business rule. When there is one, nothing was written.', simpleResolvers: true })
export class UserError {
  @Field(() => UserErrorCode, { description: 'The reason, for programs.' })
  code!: RefusalCode;

  @Field(() => String, { description: "The reason, for people, in the caller's language (`es`, `en` or `pt`)." })
  message!: string;

  @Field(() => [String], {
    description: 'The path of the argument that caused the refusal, such as `["input", "severity"]`; empty when no single argument did.',
  })
  path!: string[];

  @Field(() => Json, {
    nullable: true,
    description:
      'Details that help to continue, such as the current version, the allowed statuses or the mutation to use; with `INVALID` a `reason`, which says in the language of the caller what the value must be. Null when there are none.',
  })
  details!: Record<string, unknown> | null;
}

@ObjectType({ description: 'Whether the viewer can do something now, by the same rule that the mutation enforces.', simpleResolvers: true })
export class Permission {
  @Field(() => Boolean, { description: 'Whether the viewer can do it now.' })
  allowed!: boolean;

  @Field(() => UserErrorCode, {
    nullable: true,
    description: 'The reason why not; null when it is allowed.',
  })
  code!: RefusalCode | null;

  @Field(() => String, { nullable: true, description: "The reason why not, in the viewer's language; null when it is allowed." })
  message!: string | null;

  @Field(() => Json, {
    nullable: true,
    description:
      'Details that help to continue, as in the `userErrors` of the mutation: `into` is the id of the ticket that replaces a merged one, null when the viewer cannot see it; `missing` are the keys of the custom fields, or of the items of the checklist, that are missing. Null when there are none.',
  })
  details!: object | null;
}
