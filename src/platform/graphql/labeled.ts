import { Arg, type ClassType, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { type Labels, labelIn } from '../labels.ts';
import type { Door } from './door.ts';
import { LocaleScalar } from './scalars.ts';

interface Labeled {
  labels: Labels;
}

/** In the language asked for, else the viewer's, else the desk's. */
export function labelOf({ labels }: Labeled, { locale }: { locale?: string | null }, { locale: viewers, seen }: Door): string {
  return labelIn(labels, locale, viewers, seen?.tenant.locale);
}

/** `label(locale)` of whatever the tenant gave names to. */
export function labelResolverOf(type: () => ClassType): ClassType {
  @Resolver(type)
  class LabelResolver {
    @FieldResolver(() => String, { description: "What the desk calls it, in the given language, else in the viewer's, else in the desk's." })
    label(
      @Root() root: Labeled,
      @Ctx() door: Door,
      @Arg('locale', () => LocaleScalar, { nullable: true, description: 'es, en or pt, with or without a region.' }) locale?: string,
    ): string {
      return labelOf(root, { locale: locale ?? null }, door);
    }
  }
  return LabelResolver;
}
