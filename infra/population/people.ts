import { makeIdNumber } from './id-number';
import type { Random } from './random';

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

export const ageIn = (year: number, { birthDate }: Person) => year - Number(birthDate.slice(0, 4));

/** Makes persons with numbers that are valid by GB 11643 and used once. */
export function createPeople(random: Random, pidOf: (idNumber: string) => string, thisYear: number) {
  const used = new Set<string>();
  function numberFor(birthDate: string, sex: Sex): string {
    for (;;) {
      const number = makeIdNumber(birthDate, random.int(0, 499) * 2 + (sex === 'M' ? 1 : 0));
      if (used.has(number)) continue;
      used.add(number);
      return number;
    }
  }
  const two = (n: number) => String(n).padStart(2, '0');
  return {
    surname: () => random.pick(surnames),
    /** Born before September, so that the year alone tells the class at school; an infant is born on 1 January. */
    person(surname: string, sex: Sex, age: number): Person {
      const [month, day] = age > 0 ? [random.int(1, 8), random.int(1, 28)] : [1, 1];
      const birthDate = `${thisYear - age}-${two(month)}-${two(day)}`;
      const characters = sex === 'M' ? maleCharacters : femaleCharacters;
      const given = random.pick(characters) + (random.chance(0.6) ? random.pick(characters) : '');
      const idNumber = numberFor(birthDate, sex);
      return { pid: pidOf(idNumber), name: surname + given, idNumber, sex, birthDate, deathDate: null };
    },
  };
}
export type People = ReturnType<typeof createPeople>;
