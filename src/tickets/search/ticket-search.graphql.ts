import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';

export const HighlightSourceEnum = {
  SUBJECT: 'SUBJECT',
  DESCRIPTION: 'DESCRIPTION',
  CUSTOM_FIELDS: 'CUSTOM_FIELDS',
  MESSAGE: 'MESSAGE',
  NOTE: 'NOTE',
} as const;
registerEnumType(HighlightSourceEnum, {
  name: 'HighlightSource',
  description: 'The text of a ticket in which words of a search stand. More may be added.',
  valuesConfig: {
    SUBJECT: { description: 'The subject of the ticket.' },
    DESCRIPTION: { description: 'The description of the ticket.' },
    CUSTOM_FIELDS: { description: 'The values of the custom fields that the viewer may read, with ` / ` between them.' },
    MESSAGE: { description: 'A public message of the ticket.' },
    NOTE: { description: 'A note among agents, only for viewers with `note:read`.' },
  },
});

@ObjectType({ description: 'A part of a highlighted text.', simpleResolvers: true })
export class HighlightPart {
  @Field(() => String, { description: 'The text of the part, as it was written. It is text, not HTML.' })
  text!: string;

  @Field(() => Boolean, { description: 'Whether this part is a word that was searched for.' })
  isMatch!: boolean;
}

@ObjectType({ description: 'A piece of a text of a ticket, with words that were searched for.', simpleResolvers: true })
export class Highlight {
  @Field(() => HighlightSourceEnum, { description: 'The text that the piece is from.' })
  source!: keyof typeof HighlightSourceEnum;

  @Field(() => ID, { nullable: true, description: 'The id of the message or note; null where the text belongs to the ticket itself.' })
  messageId!: string | null;

  @Field(() => [HighlightPart], { description: 'The piece, at most 240 characters around the first word that was found, as consecutive parts, seven at most.' })
  parts!: HighlightPart[];
}

@ObjectType()
export abstract class TicketEdgeBase {
  @Field(() => [Highlight], {
    nullable: true,
    description:
      'Where the words of the search stand: in the subject, the description, the custom fields, and the three messages that match best. Empty where only names or the code match. Null in lists without `search`. Notes are included only for viewers with `note:read`. At most four pieces. Selecting it costs 32 points for each entry.',
  })
  highlights!: Highlight[] | null;
}
