import { checkPeriod, col, compact, uuidOf, type Problem, type Sheet, type Values } from '@one-door/kit';
import { HouseholdTable, MembershipTable, PersonTable } from '../tables/registry';
import { place } from './cipher';
import { tellHousehold, tellMembers, tellPerson } from './telling';

const relations = {
  HEAD: ['户主'],
  SPOUSE: ['配偶', '妻', '夫'],
  CHILD: ['子女', '子', '女', '儿子', '女儿'],
  CHILD_IN_LAW: ['儿媳女婿', '儿媳', '女婿'],
  GRANDCHILD: ['孙子女', '孙子', '孙女', '外孙子女', '外孙', '外孙女'],
  PARENT: ['父母', '父', '母', '父亲', '母亲'],
  GRANDPARENT: ['祖父母', '外祖父母'],
  SIBLING: ['兄弟姐妹', '兄', '弟', '姐', '妹'],
  OTHER: ['其他', '其他亲属', '非亲属'],
};

const idOfHousehold = (number: unknown) => uuidOf('civil-affairs', 'households', String(number));

/** A number says when its bearer was born. */
function birthDateOf({ idNumber, birthDate }: Values, problems: Problem[]): unknown {
  if (idNumber === null) {
    if (birthDate === null) problems.push({ column: '出生日期', zh: '没有证件号码的必须填写。', en: 'must be filled for a person without a number.' }); // prettier-ignore
    return birthDate;
  }
  const born = String(idNumber).replace(/^.{6}(....)(..)(..).*$/, '$1-$2-$3');
  if (birthDate !== null && birthDate !== born) {
    problems.push({ column: '出生日期', zh: '与证件号码不符。', en: 'is not that of the ID number.' });
  }
  return born;
}

const persons: Sheet = {
  name: 'persons',
  title: { zh: '人员', en: 'Persons' },
  columns: [
    col.sourceNumber({ also: ['人员编号'] }),
    col.division(),
    col.text('name', '姓名', '姓名，可含间隔号·和字母|name; it may hold · and letters', { required: true, most: 50 }),
    col.idNumber(),
    col.date('birthDate', '出生日期', '有证件号码的可不填|may be left out where there is a number'),
    col.date('deathDate', '死亡日期', '已死亡的填写|of who has died', { also: ['死亡时间'] }),
  ],
  targets: [{ from: 'person', table: PersonTable, tie: 'pid' }],
  referenced: true,
  compose(values, tools, problems) {
    const { sourceNumber, name, idNumber, deathDate } = values;
    const birthDate = birthDateOf(values, problems);
    if (deathDate && birthDate && String(deathDate) < String(birthDate)) {
      problems.push({ column: '死亡日期', zh: '早于出生日期。', en: 'is before the birth.' });
    }
    // Compact, as a cell of persons is read that refers to it: #R 1 is #R1.
    const number = compact(String(sourceNumber));
    const pid = idNumber === null ? tools.pidOfPersonNumber(number) : tools.pidOf(String(idNumber));
    return {
      person: {
        pid,
        name: tools.seal(String(name), place.name(pid)),
        idNumber: idNumber === null ? null : tools.seal(String(idNumber), place.idNumber(pid)),
        birthDate,
        deathDate,
      },
    };
  },
  tell: tellPerson,
  placeOf: (key) => ['person', key],
  // Nobody dies of being missing from a list.
  end: () => null,
};

const households: Sheet = {
  name: 'households',
  title: { zh: '家庭（户）', en: 'Households' },
  columns: [
    col.sourceNumber({ also: ['户编号', '户号'] }),
    col.division(),
    col.text('address', '住址', '家庭住址|where it lives', { also: ['家庭住址', '地址'], most: 200 }),
  ],
  targets: [{ from: 'household', table: HouseholdTable, tie: 'id' }],
  referenced: true,
  compose({ sourceNumber, division, address }, tools) {
    const id = idOfHousehold(sourceNumber);
    return {
      household: { id, division, address: address === null ? null : tools.seal(String(address), place.address(id)) },
    };
  },
  tell: tellHousehold,
  placeOf: (key) => ['household', key],
  // A household ends when its last member leaves it.
  end: () => null,
};

const members: Sheet = {
  name: 'members',
  title: { zh: '家庭成员', en: 'Members of households' },
  columns: [
    col.sourceNumber(),
    col.division(),
    col.text('household', '户编号', '家庭表中的编号|number of the household', {
      required: true,
      most: 60,
      also: ['户号'],
    }),
    col.person({ required: true }),
    col.choice('relation', '与户主关系', relations, '户主、配偶、子女等|to the head of the household', {
      required: true,
      also: ['关系'],
    }),
    col.from('登记日期', { also: ['入户日期'] }),
    col.to('注销日期', { also: ['离户日期'] }),
  ],
  targets: [{ from: 'membership', table: MembershipTable, tie: 'id' }],
  compose(values, _tools, problems) {
    checkPeriod(values, problems, '注销日期');
    const { sourceNumber, household, person, relation, from, to } = values;
    return {
      membership: {
        id: uuidOf('civil-affairs', 'members', String(sourceNumber)),
        householdId: idOfHousehold(household),
        pid: person,
        relation,
        from,
        to,
      },
    };
  },
  tell: tellMembers,
  placeOf: (key) => ['membership', key],
  end(image, on) {
    const membership = image['membership'] as Values;
    if ((membership['to'] && String(membership['to']) <= on) || String(membership['from']) > on) return null;
    return { membership: { ...membership, to: on } };
  },
};

/** Who lives where: persons first, then households, then who belongs to which. */
export const registrySheets: Sheet[] = [persons, households, members];
