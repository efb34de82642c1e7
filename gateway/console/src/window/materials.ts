import type { Material } from '../hub/cases';

/** @returns what stands in each line; a blank one says nothing */
export const linesIn = (text = '') => text.split('\n').filter((line) => line.trim());

/** 户口簿 原件 2: the name, then whether it is the original, and how many; a copy, and one, where nothing is said. */
function materialIn(line: string): Material {
  const [, name = '', original, copies = '1'] =
    /^(.+?)(?:\s+(原件|original))?(?:\s+(\d{1,2}))?$/i.exec(line.trim()) ?? [];
  return { name, copies: Number(copies), original: original !== undefined };
}

/** @returns what is handed in, a line each */
export const materialsIn = (text?: string): Material[] => linesIn(text).map(materialIn);
