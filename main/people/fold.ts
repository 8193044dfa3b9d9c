/** Text as a search compares it: lower case, no accents, apostrophes closed up (`O'Brien` is `obrien`), one space between words. */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(/\p{M}|['’]/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
