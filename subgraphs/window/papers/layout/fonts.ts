import { readFileSync } from 'node:fs';
import { create, type Font } from 'fontkit';

/** 宋体, as official papers have it: Noto Serif SC, all of GB 18030's first plane and the rare characters of names. */
const files = {
  REGULAR: '400Regular/NotoSerifSC_400Regular.ttf',
  BOLD: '700Bold/NotoSerifSC_700Bold.ttf',
} as const;
export type Weight = keyof typeof files;
export const weights = Object.keys(files) as Weight[];

export interface Face {
  /** The file as it is. */
  bytes: Buffer;
  has: (character: string) => boolean;
  /** @returns how wide a text is, of the size 1 */
  width: (text: string) => number;
}

function open(weight: Weight): Face {
  const bytes = readFileSync(require.resolve(`@expo-google-fonts/noto-serif-sc/${files[weight]}`));
  const font = create(bytes) as Font;
  const widths = new Map<string, number>();
  const widthOf = (character: string) => {
    const known = widths.get(character);
    if (known !== undefined) return known;
    const width = font.glyphForCodePoint(character.codePointAt(0)!).advanceWidth / font.unitsPerEm;
    widths.set(character, width);
    return width;
  };
  return {
    bytes,
    has: (character) => font.hasGlyphForCodePoint(character.codePointAt(0)!),
    width: (text) => [...text].reduce((sum, character) => sum + widthOf(character), 0),
  };
}

const opened = new Map<Weight, Face>();

/** Read when the first paper is printed, then kept: 15 MB each. @throws the file system's error */
export function faceOf(weight: Weight): Face {
  const face = opened.get(weight) ?? open(weight);
  opened.set(weight, face);
  return face;
}
