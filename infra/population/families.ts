import type { Draft } from './draft';
import type { Person } from './people';
import { villages } from './places';

/** Families as one meets them in a county of Shandong; each shape registers its members, the head first. */

const address = (d: Draft) => `${d.random.pick(villages)}${d.random.int(1, 240)}号`;

/** @param ages least and most, in full years */
export function alone(d: Draft, ages: [number, number] = [30, 54]): Person {
  d.household(address(d));
  return d.add('HEAD', { age: d.random.int(...ages) });
}

export function couple(d: Draft, ages: [number, number] = [30, 54]): [Person, Person] {
  d.household(address(d));
  const age = d.random.int(...ages);
  const head = d.add('HEAD', { age, sex: d.random.chance(0.85) ? 'M' : 'F' });
  const spouse = d.add('SPOUSE', { age: Math.max(20, age - d.random.int(-1, 4)), sex: head.sex === 'M' ? 'F' : 'M' });
  return [head, spouse];
}

export const surnameOf = (person: Person) => person.name[0]!;

/** A couple and a child whose age counts on the last day before the school year. */
export function withChild(d: Draft, schoolAge: number): { head: Person; spouse: Person; child: Person } {
  const [head, spouse] = couple(d, [Math.max(27, schoolAge + 24), schoolAge + 31]);
  return { head, spouse, child: sibling(d, schoolAge) };
}

/** One more child of the family. */
export function sibling(d: Draft, schoolAge: number): Person {
  return d.add('CHILD', { surname: surnameOf(d.head), age: schoolAge, on: `${d.clock.schoolYear}-08-31` });
}

function children(d: Draft, parentAge: number): void {
  let age = parentAge - d.random.int(22, 29);
  for (let child = 0; child < 2 && age >= 0; child++) {
    // Grown-up children have homes of their own, but for a few.
    if (age <= 22 || d.random.chance(0.2)) d.add('CHILD', { surname: surnameOf(d.head), age });
    if (d.random.chance(0.5)) return;
    age -= d.random.int(2, 7);
  }
}

export function nuclear(d: Draft): void {
  const [head] = couple(d, [25, 54]);
  children(d, d.age(head));
}

export function threeGenerations(d: Draft): void {
  const [head] = couple(d, [28, 52]);
  const age = d.age(head);
  children(d, age);
  const parent = age + d.random.int(22, 30);
  d.add('PARENT', { age: parent, sex: 'F', surname: d.random.chance(0.1) ? surnameOf(head) : undefined });
  if (parent < 74 || d.random.chance(0.4)) {
    d.add('PARENT', { age: parent + d.random.int(0, 4), sex: 'M', surname: surnameOf(head) });
  }
}

/** The young work far away, and are registered with their parents: a child, its wife, and a grandchild. */
function elderHead(d: Draft): void {
  const [head] = couple(d, [52, 70]);
  const childAge = d.age(head) - d.random.int(23, 27);
  d.add('CHILD', { age: childAge, sex: 'M', surname: surnameOf(head) });
  if (childAge >= 25) d.add('CHILD_IN_LAW', { age: childAge - d.random.int(0, 2), sex: 'F' });
  if (childAge >= 27) {
    d.add('GRANDCHILD', { age: d.random.int(0, Math.min(childAge - 24, 18)), surname: surnameOf(head) });
  }
}

function leftBehind(d: Draft): void {
  const [head] = couple(d, [54, 70]);
  d.add('GRANDCHILD', { age: d.random.int(1, 15), surname: surnameOf(head) });
}

function oneParent(d: Draft): void {
  const head = alone(d, [28, 50]);
  d.add('CHILD', { age: Math.max(0, d.age(head) - d.random.int(22, 30)), surname: surnameOf(head) });
}

function siblings(d: Draft): void {
  const head = alone(d, [40, 70]);
  d.add('SIBLING', { age: d.age(head) - d.random.int(1, 6), surname: surnameOf(head) });
}

const shapes: readonly (readonly [number, (d: Draft) => unknown])[] = [
  [34, nuclear],
  [16, threeGenerations],
  [6, elderHead],
  [15, (d) => couple(d, [60, 84])],
  [9, (d) => couple(d, [45, 60])],
  [8, (d) => alone(d, [62, 90])],
  [4, (d) => alone(d, [24, 61])],
  [4, oneParent],
  [3, leftBehind],
  [1, siblings],
];

export function anyFamily(d: Draft): void {
  d.random.weighed(shapes)(d);
}
