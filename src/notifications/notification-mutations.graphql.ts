import { ArrayMaxSize, ArrayMinSize, IsOptional } from 'class-validator';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { ViewerShape } from '../access/access.shape.ts';
import { Viewer } from '../access/viewer.graphql.ts';
import { nodePayload } from '../core/graphql/node-payload.graphql.ts';
import { MutationInput } from '../core/graphql/payload.graphql.ts';
import { NotificationPreferenceInput } from './notification.graphql.ts';

@InputType({ description: 'Which of their notifications the caller marks. Give `ids` or `upToId`.' })
export class MarkNotificationsInput extends MutationInput {
  @Field(() => [ID], { nullable: true, description: 'The ids of 1 to 100 notifications.' })
  @IsOptional()
  @ArrayMinSize(1)
  @ArrayMaxSize(100)
  ids?: string[] | null;

  @Field(() => ID, { nullable: true, description: 'The id of a notification, to mark it and all older ones.' })
  upToId?: string | null;

  @Field(() => Boolean, { description: 'True marks them as read, false as unread.' })
  isRead!: boolean;
}

const ofViewer = () =>
  nodePayload(
    'viewer',
    () => Viewer,
    ViewerShape,
    'The caller after the change, so that lists and counts can be read again; null when the mutation was refused.',
  );

@ObjectType({ description: 'How many notifications were changed, or the reasons why none was.', simpleResolvers: true })
export class MarkNotificationsPayload extends ofViewer() {
  @Field(() => Int, { nullable: true, description: 'How many were not marked so before, at most 10,000; null when the mutation was refused.' })
  markedCount!: number | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether older ones are left, because 10,000 were marked; then call it again. Null when the mutation was refused.',
  })
  hasMore!: boolean | null;
}

@InputType({ description: 'How the caller wants to be told from now on.' })
export class UpdateNotificationPreferencesInput extends MutationInput {
  @Field(() => [NotificationPreferenceInput], { description: 'The kinds to change, each once; the others stay as they are.' })
  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  preferences!: NotificationPreferenceInput[];
}

@ObjectType({ description: 'The caller with their preferences after the change, or the reasons why nothing was changed.', simpleResolvers: true })
export class UpdateNotificationPreferencesPayload extends ofViewer() {}
