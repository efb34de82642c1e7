import { faceOf, weights } from './fonts';

/** Characters of names that many fonts lack: 通用规范汉字表, the third level, and the planes beyond the first. */
const rare = '䶮㛃㵘㻗㸌䴙喆堃赟犇翀燚旸祎妍𬭼𠅤𪟝𬱖𬙂𫖯𫍯𨱏𦙶𫮃𬒈𬤇𫄷𤩽𬀩𬇕𡐓𣲘𪣻';

it.each(weights)('%s has the rare characters of names, and what the papers are ruled with', (weight) => {
  const { has } = faceOf(weight);
  expect([...(rare + '〓□■·—…（）《》　')].filter((character) => !has(character))).toEqual([]);
});
