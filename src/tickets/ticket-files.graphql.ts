import { Field, ObjectType } from 'type-graphql';
import { Attachment } from '../attachments/attachment.graphql.ts';
import { WebLink } from '../attachments/web-link.graphql.ts';
import { Node } from '../core/graphql/node.graphql.ts';

/** What came with a ticket. */
@ObjectType({ simpleResolvers: true })
export abstract class TicketFiles extends Node {
  @Field(() => [Attachment], { description: 'The files that came with the ticket when it was opened, at most 20. Those of its messages hang on them.' })
  attachments!: Attachment[];

  @Field(() => [WebLink], { description: 'The links that came with the ticket when it was opened, at most 20. Those of its messages hang on them.' })
  links!: WebLink[];
}
