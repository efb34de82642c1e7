import fc from 'fast-check';
import { checkCharacter } from '@one-door/schemas';
import type { HubEvent } from './generated';
import { readContracts } from './load';
import { EventContractError, validateEvent } from './validate';

const contracts = readContracts();
const exampleOf = (name: string) =>
  structuredClone(contracts.find((contract) => contract.name === name)!.schema.examples![0]) as any;

function problemOf(event: unknown): EventContractError {
  try {
    validateEvent(event);
  } catch (error) {
    if (error instanceof EventContractError) return error;
    throw error;
  }
  throw new Error('the event was taken');
}

/** Every object of the event, and what it stands under. */
function* objectsOf(value: unknown, path: (string | number)[] = []): Generator<(string | number)[]> {
  if (typeof value !== 'object' || value === null) return;
  if (!Array.isArray(value)) yield path;
  for (const [key, inner] of Object.entries(value)) yield* objectsOf(inner, [...path, key]);
}
const at = (event: unknown, path: (string | number)[]) => path.reduce<any>((value, key) => value[key], event);

const idNumbers = fc
  .tuple(fc.integer({ min: 110000, max: 659999 }), fc.date({ min: new Date('1920-01-01'), max: new Date('2026-01-01'), noInvalidDate: true }), fc.integer({ min: 0, max: 999 }))
  .map(([division, born, serial]) => {
    const first17 = `${division}${born.toISOString().slice(0, 10).replaceAll('-', '')}${String(serial).padStart(3, '0')}`;
    return first17 + checkCharacter(first17);
  }); // prettier-ignore

describe.each(contracts)('$name', ({ name, schema }) => {
  it('has an example that it takes', () => {
    expect(schema.examples).toHaveLength(1);
    expect(() => validateEvent(exampleOf(name))).not.toThrow();
  });

  it('refuses a property that it does not know, wherever that stands', () => {
    for (const path of objectsOf(exampleOf(name))) {
      const event = exampleOf(name);
      at(event, path)['姓名'] = '王建国';
      const { message } = problemOf(event);
      expect(message).not.toMatch(/王建国|姓名/);
      expect(message).toContain(`${path.length ? `/${path.join('/')}` : '/'} additionalProperties`);
    }
  });

  it('refuses an ID number in the place of any text, and does not repeat it', () => {
    const texts: (string | number)[][] = [];
    const find = (value: unknown, path: (string | number)[]): void => {
      if (typeof value === 'string') texts.push(path);
      else if (typeof value === 'object' && value !== null)
        for (const [key, inner] of Object.entries(value)) find(inner, [...path, key]);
    };
    find(exampleOf(name), []);
    fc.assert(
      fc.property(fc.constantFrom(...texts), idNumbers, fc.constantFrom('', ' ', '-'), (path, number, between) => {
        const event = exampleOf(name);
        const written = `${number.slice(0, 6)}${between}${number.slice(6)}`;
        at(event, path.slice(0, -1))[path.at(-1)!] = written;
        const problem = problemOf(event);
        expect(`${problem.message} ${problem.code}`).not.toContain(written);
      }),
      { numRuns: 60 },
    );
  });

  it('refuses an event that lacks anything', () => {
    for (const path of objectsOf(exampleOf(name))) {
      for (const key of Object.keys(at(exampleOf(name), path))) {
        if (path.at(-1) === 'detail') continue;
        const event = exampleOf(name);
        delete at(event, path)[key];
        expect(problemOf(event).places.length).toBeGreaterThan(0);
      }
    }
  });
});

describe('an event', () => {
  it.each([null, 1, 'aid', [], {}, { type: 'org.one-door.aid.stolen.v1' }, { type: 7 }])('is not %j', (event) => {
    expect(problemOf(event).places).toEqual(['/type const']);
  });

  it('names the place and the rule, in message and code', () => {
    const event = exampleOf('aid.granted.v1');
    event.data.record.amount = 320.5;
    event.data.record.covered[0].pid = '379966198207142236';
    const problem = problemOf(event);
    expect(problem.contract).toBe('aid.granted.v1');
    expect(problem.places.join()).toMatch(
      /\/data\/record\/amount (type|anyOf).*\/data\/record\/covered\/0\/pid pattern/,
    );
    expect(problem.code).toMatch(/^EVENT_CONTRACT \/data\/record\/amount /);
  });

  it('may have a bill of eighteen digits that is no ID number', () => {
    const event = exampleOf('aid.granted.v1');
    const first17 = '37092120261124000';
    event.data.record.reference = first17 + (checkCharacter(first17) === '1' ? '2' : '1');
    expect(() => validateEvent(event)).not.toThrow();
  });

  it('is not of a day that does not exist', () => {
    const event = exampleOf('aid.granted.v1');
    event.data.record.from = '2026-02-30';
    expect(problemOf(event).places).toEqual(['/data/record/from format']);
  });

  it('says suspended only of a record that is', () => {
    const event = exampleOf('aid.suspended.v1');
    event.data.record.status = 'ACTIVE';
    expect(problemOf(event).places).toContain('/data/record/status enum');
  });

  it('ends a record by its status, or takes it back as it stood', () => {
    const event = exampleOf('aid.ended.v1');
    event.data.record.status = 'ACTIVE';
    expect(problemOf(event).places).toContain('/data/record/status enum');
    event.data.withdrawn = true;
    expect(() => validateEvent(event)).not.toThrow();
  });

  it('is typed by its type once it has been looked at', () => {
    const event: unknown = exampleOf('person.died.v1');
    validateEvent(event);
    const told: HubEvent = event;
    const day = told.type === 'org.one-door.person.died.v1' ? told.data.diedOn : undefined;
    expect(day).toBe('2026-11-20');
  });
});
