import { InputError, textOf } from '@one-door/kit';
import type { Material } from './case';

/** At a time; names are what documents are called, and never numbers of persons. */
const limits = { materials: 50, name: 200, copies: 99 };

/** @returns materials as they are kept. @throws InputError for what nobody can take down */
export function materialsOf(given: readonly Material[]): Material[] {
  if (given.length > limits.materials)
    throw new InputError(`一次最多登记${limits.materials}种材料，请分次登记。 materials must be ${limits.materials} at most: hand in the rest by another step.`); // prettier-ignore
  return given.map(({ name, copies, original }) => {
    const named = textOf('materials.name', name, limits.name);
    if (!named) throw new InputError('请写明材料名称。 materials.name must say what the material is.');
    if (copies < 1 || copies > limits.copies)
      throw new InputError(`份数应为1至${limits.copies}。 materials.copies must be 1 to ${limits.copies}.`);
    return { name: named, copies, original };
  });
}

/** The same, of a step that has nothing else to say. @throws InputError */
export function someMaterialsOf(given: readonly Material[]): Material[] {
  if (!given.length) throw new InputError('请写明收到的材料。 materials must name what was handed in.');
  return materialsOf(given);
}
