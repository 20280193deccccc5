/** Ends the description of a field that gives a Markdown text as HTML. */
export const htmlDescription =
  'as sanitized HTML without scripts, styles and images: raw HTML is shown as text, an image becomes a link to it, and links have `rel="noopener noreferrer nofollow"`. A text of more than 50,000 characters is shown as it is. Each costs 20 points; an answer to one operation may hold that of 200,000 characters, and beyond that the error is `COST_EXCEEDED`.';
