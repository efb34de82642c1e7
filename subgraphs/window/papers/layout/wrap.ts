/** What no line begins with (行首禁则), and none ends with (行尾禁则). */
const closing = new Set('，。、；：？！）】》〉」』〕”’…—·,.;:?!)]}%');
const opening = new Set('（【《〈「『〔“‘([{');

/** Letters, digits and what joins them: a number or a word stays in one line. */
const joined = /^[\p{Script=Latin}\p{Nd}@#$&*+\-/_=~.:]$/u;
const isMark = (character: string) => /^\p{M}$/u.test(character);

/** What stays together: a word, or a character with the signs that belong to it. */
function units(paragraph: string): string[] {
  const found: string[] = [];
  let before = '';
  for (const character of paragraph) {
    const holds =
      closing.has(character) || opening.has(before) || isMark(character) || (joined.test(before) && joined.test(character));
    if (holds && found.length && before !== ' ') found[found.length - 1] += character;
    else found.push(character);
    before = character;
  }
  return found;
} // prettier-ignore

/** A unit that is wider than the line, cut wherever it must be. */
function cut(unit: string, width: number, measure: (text: string) => number): string[] {
  const pieces = [''];
  for (const character of unit) {
    const longer = pieces.at(-1)! + character;
    if (pieces.at(-1) && measure(longer) > width) pieces.push(character);
    else pieces[pieces.length - 1] = longer;
  }
  return pieces;
}

/**
 * Breaks a text into lines, as Chinese is set: between any two characters but before a sign that closes and after one
 * that opens. Lines that are in the text stay.
 * @param width of a line; measure says how wide a text is, in the same unit
 * @returns at least one line
 */
export function wrap(text: string, width: number, measure: (text: string) => number): string[] {
  return text.split('\n').flatMap((paragraph) => {
    const lines = [''];
    for (const unit of units(paragraph)) {
      const longer = lines.at(-1)! + unit;
      if (measure(longer.trimEnd()) <= width) lines[lines.length - 1] = longer;
      else if (measure(unit) <= width) lines.push(unit === ' ' ? '' : unit);
      else {
        const [first, ...rest] = cut(unit, width, measure);
        lines.push(first!, ...rest);
      }
    }
    // An indent is full-width and is kept; a line that only a wide word pushed down is not.
    return lines.map((line) => line.replace(/ +$/, '')).filter((line, i) => line || i > 0 || lines.length === 1);
  });
}
