import { Arg, Authorized, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../core/context.ts';
import { answer } from '../core/graphql/answer.ts';
import { Ctx } from '../core/graphql/request-context.ts';
import { BeginUploadInput, BeginUploadPayload } from './attachment.graphql.ts';
import { beginUpload } from './begin-upload.ts';

@Resolver()
export class UploadMutations {
  @Authorized('ticket:write')
  @Mutation(() => BeginUploadPayload, {
    description:
      'Begins the upload of a file: send its bytes to the address in the answer, then name its id in `openTicket`, `replyToTicket`, `addNote`, `createArticle` or `updateArticle`. What is named nowhere goes a day after it was begun. Requires `ticket:write`. Refusals: `FILE_TOO_LARGE`, `STORAGE_FULL`, `TOO_MANY_UPLOADS`, `INVALID`.',
  })
  beginUpload(
    @Ctx() ctx: Context,
    @Arg('input', () => BeginUploadInput, { description: 'The name and the size of the file to upload.' }) input: BeginUploadInput,
  ) {
    return answer(ctx, 'beginUpload', beginUpload, input);
  }
}
