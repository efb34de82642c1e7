/** The mark that printers set for a character that they have no type for; it is written in by hand. */
export const unprintable = '〓';

/**
 * A text as it can be set: without what is not seen but turns a line's direction, hides in it or chooses among forms of a
 * character, and with a mark in place of a character that the font does not have.
 * @param has whether the font has it
 */
export const printable = (text: string, has: (character: string) => boolean): string =>
  [...text.normalize('NFC').replace(/\r\n?/g, '\n').replace(/\t/g, ' ').replace(/[\p{Cf}\p{Variation_Selector}]/gu, '')]
    .map((character) => (character === '\n' || has(character) ? character : unprintable))
    .join(''); // prettier-ignore
