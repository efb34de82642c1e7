import { bornAtAge, commonIdNumber, exactIdNumber, personsAtMost, type Sex } from './numbers';
import type { Random } from './random';

const surnames = [
  ...'王李张刘陈杨赵黄周吴徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢',
];
const maleCharacters = [...'伟强军勇杰涛明超刚平辉鹏华飞波斌宇浩建国志文武林峰成东海祥庆忠义德福宝玉松柏'];
const femaleCharacters = [...'芳娜敏静丽艳娟霞秀兰英玲桂香梅红云凤洁琴素珍雪荣慧巧美欣莲菊翠花爱萍淑贞'];

export interface Person {
  pid: string;
  name: string;
  idNumber: string;
  sex: Sex;
  birthDate: string;
  deathDate: string | null;
}

/** Who is wanted; what is left out is drawn. */
export interface Wanted {
  surname?: string;
  sex?: Sex;
  /** In full years on the day `on`, today when left out. */
  age: number;
  on?: string;
}

export interface PeopleOptions {
  random: Random;
  pidOf: (idNumber: string) => string;
  today: string;
  /** Of the family in the county. */
  family: number;
  /** How many families of this kind came before. */
  round: number;
}

/** How many persons of a family, and of other kinds in the same round, may be born on one exact day. */
const exactPlaces = 8;

/** Makes the persons of one family. */
export function createPeople({ random, pidOf, today, family, round }: PeopleOptions) {
  let count = 0;
  const named = (surname: string, sex: Sex, birthDate: string, idNumber: string): Person => {
    const characters = sex === 'M' ? maleCharacters : femaleCharacters;
    const given = random.pick(characters) + (random.chance(0.7) ? random.pick(characters) : '');
    return { pid: pidOf(idNumber), name: surname + given, idNumber, sex, birthDate, deathDate: null };
  };
  const drawnSex = () => random.pick<Sex>(['M', 'F']);
  return {
    person({ surname = random.pick(surnames), sex = drawnSex(), age, on = today }: Wanted): Person {
      if (count === personsAtMost) throw new Error(`family ${family} has more than ${personsAtMost} persons`);
      const index = family * personsAtMost + count++;
      const { birthDate, idNumber } = commonIdNumber(random, index, sex, bornAtAge(age, on));
      return named(surname, sex, birthDate, idNumber);
    },
    /** @param place 0 to 7, one for each use of this in the whole table of special families */
    bornOn(birthDate: string, place: number): Person {
      const sex = drawnSex();
      return named(random.pick(surnames), sex, birthDate, exactIdNumber(round * exactPlaces + place, sex, birthDate));
    },
  };
}
export type People = ReturnType<typeof createPeople>;
