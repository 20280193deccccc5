/** How labels in mails are compared: without regard to case, accents, and signs that mark lists or bold text. */
export function plainLabel(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[\s*_•·–-]+/g, ' ')
    .trim();
}
