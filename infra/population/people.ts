import { checkCharacter } from '@one-door/kit';
import type { Random } from './random';

/** Never assigned as an address code, so that no real person's number is ever made. */
const unassignedCode = '379999';

const surnames = [...'王李张刘陈杨赵黄周吴徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹'];
const maleCharacters = [...'伟强军勇杰涛明超刚平辉鹏华飞波斌宇浩建国志文武林峰成东海'];
const femaleCharacters = [...'芳娜敏静丽艳娟霞秀兰英玲桂香梅红云凤洁琴素珍雪荣慧巧美欣'];

export type Sex = 'F' | 'M';
export interface Person {
  pid: string;
  name: string;
  idNumber: string;
  sex: Sex;
  birthDate: string;
  deathDate: string | null;
}

/** Makes persons with numbers that are valid by GB 11643 and used once. */
export function createPeople(random: Random, pidOf: (idNumber: string) => string, thisYear: number) {
  const used = new Set<string>();
  function numberFor(birthDate: string, sex: Sex): string {
    for (;;) {
      // The sequence's last digit is odd for men.
      const sequence = random.int(0, 499) * 2 + (sex === 'M' ? 1 : 0);
      const first17 = `${unassignedCode}${birthDate.replaceAll('-', '')}${String(sequence).padStart(3, '0')}`;
      if (used.has(first17)) continue;
      used.add(first17);
      return first17 + checkCharacter(first17);
    }
  }
  return {
    surname: () => random.pick(surnames),
    person(surname: string, sex: Sex, age: number): Person {
      const birthDate = `${thisYear - age}-${String(random.int(1, 8)).padStart(2, '0')}-${String(random.int(1, 28)).padStart(2, '0')}`;
      const characters = sex === 'M' ? maleCharacters : femaleCharacters;
      const given = random.pick(characters) + (random.chance(0.6) ? random.pick(characters) : '');
      const idNumber = numberFor(birthDate, sex);
      return { pid: pidOf(idNumber), name: surname + given, idNumber, sex, birthDate, deathDate: null };
    },
  };
}
export type People = ReturnType<typeof createPeople>;
