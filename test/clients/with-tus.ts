import { DefaultHttpStack, Upload } from 'tus-js-client';

/** What a client of the tus protocol saw of an upload. */
export interface Sent {
  offsets: number[];
  statuses: number[];
}

/** Sends a file to an address that was begun already, as somebody whose connection is gone after some bytes, and who comes back. */
export async function sendWithTus(uploadUrl: string, content: Buffer, goneAfter: number): Promise<Sent> {
  const sent: Sent = { offsets: [], statuses: [] };
  await send(uploadUrl, content, sent, goneAfter);
  await send(uploadUrl, content, sent, Number.POSITIVE_INFINITY);
  return sent;
}

function send(uploadUrl: string, content: Buffer, sent: Sent, goneAfter: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const upload: Upload = new Upload(content, {
      uploadUrl,
      chunkSize: 1_000_000,
      retryDelays: [0, 100, 100],
      httpStack: new DefaultHttpStack({}),
      onAfterResponse: (request, response) => {
        sent.statuses.push(response.getStatus());
        if (request.getMethod() === 'HEAD') sent.offsets.push(Number(response.getHeader('Upload-Offset')));
      },
      onChunkComplete: (_size, accepted) => {
        if (accepted >= goneAfter) upload.abort().then(() => resolve(), reject);
      },
      onSuccess: () => resolve(),
      onError: reject,
    });
    upload.start();
  });
}
