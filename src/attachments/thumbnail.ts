/** A longer side, in pixels. */
const side = 320;
/** Bytes of a picture that is drawn small, and its pixels: what decoding it may take is four bytes of memory for each. */
const maxBytes = 20_000_000;
const maxPixels = 40_000_000;
const maxSeconds = 10;

const drawable = new Set(['image/png', 'image/jpeg', 'image/webp', 'image/gif', 'image/avif']);

export function isDrawable(mediaType: string): boolean {
  return drawable.has(mediaType);
}

/** A small picture without anything of the camera or the place; `null` for what is no picture, is too large, or takes too long. The library is read when it is first needed. */
export async function drawThumbnail(bytes: AsyncIterable<Uint8Array>): Promise<Buffer | null> {
  const picture = await upTo(maxBytes, bytes);
  if (!picture) return null;
  const { default: sharp } = await import('sharp');
  sharp.cache(false);
  sharp.concurrency(1);
  const drawn = sharp(picture, { limitInputPixels: maxPixels, sequentialRead: true, failOn: 'error' })
    .autoOrient()
    .resize(side, side, { fit: 'inside', withoutEnlargement: true })
    .webp({ quality: 75 })
    .timeout({ seconds: maxSeconds });
  return drawn.toBuffer().catch(() => null);
}

async function upTo(most: number, bytes: AsyncIterable<Uint8Array>): Promise<Buffer | null> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of bytes) {
    length += part.length;
    if (length > most) return null;
    parts.push(part);
  }
  return Buffer.concat(parts);
}
