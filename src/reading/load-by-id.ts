import DataLoader from 'dataloader';
import type { FieldNode, GraphQLResolveInfo } from 'graphql';
import type { Context } from '../core/context.ts';
import type { RawJson } from './json/raw-json.ts';
import { readByIds } from './read.ts';
import { keptFor } from './read-back.ts';
import type { Shape } from './shape/shape.ts';

type Loader = DataLoader<string, RawJson | null>;

const loadersOf = new WeakMap<Context, WeakMap<readonly FieldNode[], Loader>>();

/** Reads one visible node, or `null`. What one field of a request reads for several objects at once, such as the agents of a list, is one statement. */
export async function loadById(ctx: Context, info: GraphQLResolveInfo, shape: Shape, id: string | null | undefined): Promise<RawJson | null> {
  if (!id) return null;
  const kept = keptFor(ctx, info, id);
  return kept === undefined ? loaderFor(ctx, info, shape).load(id) : kept;
}

function loaderFor(ctx: Context, info: GraphQLResolveInfo, shape: Shape): Loader {
  const loaders = loadersOf.get(ctx) ?? new WeakMap<readonly FieldNode[], Loader>();
  loadersOf.set(ctx, loaders);
  const loader = loaders.get(info.fieldNodes) ?? makeLoader(ctx, info, shape);
  loaders.set(info.fieldNodes, loader);
  return loader;
}

/** Without a cache: after another mutation of the same request the same node is read again. */
function makeLoader(ctx: Context, info: GraphQLResolveInfo, shape: Shape): Loader {
  return new DataLoader(
    async (ids: readonly string[]) => {
      const found = await readByIds(ctx, info, shape, [...new Set(ids)]);
      return ids.map((id) => found.get(id) ?? null);
    },
    { cache: false },
  );
}
