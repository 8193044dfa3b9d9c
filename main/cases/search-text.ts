/** Most terms a search looks at; what comes after them is passed over. */
const TERMS = 8;
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;

/**
 * What a person typed as full-text terms that cannot be read as operators: each word is quoted and taken as the start of
 * a word. `HR-204` becomes `"HR-204"*`, which finds HR-20481. Empty when there is nothing to look for.
 */
export function searchTerms(text: string): readonly string[] {
  return text
    .replaceAll('\0', ' ')
    .split(/\s+/u)
    .filter((word) => LETTER_OR_DIGIT.test(word))
    .slice(0, TERMS)
    .map((word) => `"${word.replaceAll('"', '""')}"*`);
}
