import { ArrayMaxSize, IsOptional } from 'class-validator';
import { Field, InputType, ObjectType, registerEnumType } from 'type-graphql';
import { UrlScalar } from '../core/graphql/scalars.ts';
import type { WebLinkKind } from './web-link.ts';

const WebLinkKindEnum = { RECORDING: 'RECORDING', SOLUTION: 'SOLUTION', PAGE: 'PAGE' } as const;
registerEnumType(WebLinkKindEnum, {
  name: 'WebLinkKind',
  description: 'What a link leads to.',
  valuesConfig: {
    RECORDING: { description: 'The recording of a screen, a call or a meeting.' },
    SOLUTION: { description: 'A solution, such as a temporary one that is used until a release is published.' },
    PAGE: { description: 'A page about anything else.' },
  },
});

@ObjectType({ description: 'An address of something that is kept elsewhere, given with a ticket or a message. Relevo never opens it.', simpleResolvers: true })
export class WebLink {
  @Field(() => WebLinkKindEnum, { description: 'What the link leads to.' })
  kind!: WebLinkKind;

  @Field(() => UrlScalar, { description: 'The address, which begins with `https://` or `http://`.' })
  url!: string;

  @Field(() => String, { nullable: true, description: 'What to show in place of the address; null when nothing was given.' })
  title!: string | null;
}

@InputType({ description: 'An address of something that is kept elsewhere.' })
export class WebLinkInput {
  @Field(() => WebLinkKindEnum, { description: 'What the link leads to.' })
  kind!: WebLinkKind;

  @Field(() => UrlScalar, {
    description: 'The address: it begins with `https://` or `http://`, has at most 2,000 code points and no password, otherwise `INVALID`.',
  })
  url!: string;

  @Field(() => String, { nullable: true, description: 'What to show in place of the address; 1 to 200 characters, otherwise `INVALID`.' })
  title?: string | null;
}

const maxLinks = 20;

/** Adds `links` to an input. */
export function TakesLinks(target: object, property: string | symbol): void {
  Field(() => [WebLinkInput], { nullable: true, description: `Links to what is kept elsewhere, such as a recording; at most ${maxLinks}.` })(target, property);
  IsOptional()(target, property);
  ArrayMaxSize(maxLinks)(target, property);
}
