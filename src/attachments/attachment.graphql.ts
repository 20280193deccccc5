import { ArrayMaxSize, IsOptional, Min } from 'class-validator';
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { nodePayload } from '../core/graphql/node-payload.graphql.ts';
import { MutationInput } from '../core/graphql/payload.graphql.ts';
import { DateTime, UrlScalar } from '../core/graphql/scalars.ts';
import { FileName } from '../core/graphql/texts.ts';
import { UploadShape } from './attachment.shape.ts';

const ScanStateEnum = { PENDING: 'PENDING', CLEAN: 'CLEAN', INFECTED: 'INFECTED' } as const;
registerEnumType(ScanStateEnum, {
  name: 'ScanState',
  description: 'What a scanner for viruses says of a file.',
  valuesConfig: {
    PENDING: { description: 'It has not been looked at yet, and is not given to anybody.' },
    CLEAN: { description: 'Nothing was found in it.' },
    INFECTED: { description: 'Something was found; it is not given to anybody.' },
  },
});

@ObjectType({ description: 'A file that hangs on a ticket, a message or an article, and is seen by those who see that.', simpleResolvers: true })
export class Attachment {
  @Field(() => ID, { description: 'The opaque global id.' })
  id!: string;

  @Field(() => String, { description: 'The name of the file, as it was given with the upload. It says nothing about the content.' })
  name!: string;

  @Field(() => Int, { description: 'The size of the file, in bytes.' })
  size!: number;

  @Field(() => String, {
    description:
      'The media type that the content has, such as `image/png`, whatever the name says; `text/plain` for texts, web pages among them, and `application/octet-stream` where it is unknown.',
  })
  mediaType!: string;

  @Field(() => UrlScalar, {
    nullable: true,
    description:
      'The address to GET the file from, for the viewer alone and for five minutes. It is relative to the address of this endpoint (RFC 3986), and needs no credential. It takes ranges and is answered as a download, never as a page. Null when the file was erased, and while `scan` is not `CLEAN` on a server that scans files.',
  })
  downloadUrl!: string | null;

  @Field(() => ScanStateEnum, {
    nullable: true,
    description: 'What the scanner for viruses says of it. Null when the server had none as the file came.',
  })
  scan!: keyof typeof ScanStateEnum | null;

  @Field(() => UrlScalar, {
    nullable: true,
    description:
      'The address to GET a small picture of an image from, a WebP of at most 320 by 320 pixels; like `downloadUrl` in all else. It is made soon after the file has come. Null for what is no image, is too large or cannot be drawn, and where `downloadUrl` is null.',
  })
  thumbnailUrl!: string | null;
}

@ObjectType({ description: 'An upload that was begun and is named nowhere yet.', simpleResolvers: true })
export class Upload {
  @Field(() => ID, { description: 'The id to name in `attachmentIds`, which becomes the id of the attachment.' })
  id!: string;

  @Field(() => UrlScalar, {
    description:
      'The address to PUT the bytes to, and nothing else. It is relative to the address of this endpoint (RFC 3986), needs no credential, and is answered with 204 once all is safe. What is cut short can be sent again, from the beginning. Large files can be resumed instead, by any client of the tus protocol (1.0.0, without its creation): HEAD is answered with `Upload-Offset`, the bytes that are safe, and `Upload-Length`; PATCH with `Upload-Offset` and the type `application/offset+octet-stream` sends what follows, and is answered with 204 and the new `Upload-Offset`. Other answers: 400 for another size than was announced, 404 for an address that is not good any more, 408 for bytes that do not come, 409 for a file that is there already or another offset, 412 and 415 for another version or type of tus, 429 for too many uploads at once, 507 when the desk has no space left.',
  })
  url!: string;

  @Field(() => DateTime, { description: 'Until when the address is good: an hour after the upload was begun.' })
  expiresAt!: Date;
}

@InputType({ description: 'The name and the size of the file to upload.' })
export class BeginUploadInput extends MutationInput {
  @Field(() => String, { description: 'The name of the file, shown to people; 1 to 200 characters, without `/` and `\\`.' })
  @FileName(200)
  name!: string;

  @Field(() => Int, {
    description: 'The exact size of the file, in bytes; at least 1. One that is larger than the server allows is refused with `FILE_TOO_LARGE`.',
  })
  @Min(1)
  size!: number;
}

@ObjectType({ description: 'Where to send the bytes, or the reasons why nothing was begun.', simpleResolvers: true })
export class BeginUploadPayload extends nodePayload(
  'upload',
  () => Upload,
  UploadShape,
  'The upload; null when the mutation was refused, or repeated after the upload was named.',
) {}

export const maxAttachments = 20;

/** Adds `attachmentIds` to an input. */
export function NamesUploads(description: string): PropertyDecorator {
  return (target, property) => {
    Field(() => [ID], { nullable: true, description })(target, property);
    IsOptional()(target, property);
    ArrayMaxSize(maxAttachments)(target, property);
  };
}
