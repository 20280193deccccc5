import type { GraphQLSchema } from 'graphql';
import type { Outcome } from './operation-end.ts';

interface Noting {
  outcome?: Outcome;
}

/** Mutations note on the context of their request by which rule they were refused, whatever of that the client reads. */
export function noteRefusals(schema: GraphQLSchema): void {
  for (const field of Object.values(schema.getMutationType()?.getFields() ?? {})) {
    const { name, resolve } = field;
    if (!resolve) continue;
    field.resolve = async (source, args, context: Noting, info) => {
      const payload = (await resolve(source, args, context, info)) as { userErrors?: { code: string }[] } | null;
      for (const { code } of payload?.userErrors ?? []) context.outcome?.refused.push({ field: name, code });
      return payload;
    };
  }
}
