import type { Title } from '@one-door/schemas';
import type { EntitySchema } from 'typeorm';
import { tellFact } from '../telling/fact';
import type { Tell } from '../telling/telling';
import { col } from './columns';
import type { Problem } from './problem';
import { divisionKey, sourceNumberKey, type Column, type Image, type Sheet, type Values } from './sheet';
import { uuidOf } from './tools';

export interface FactSheetOptions {
  /** The department, so that two departments' rows of one number are two rows. */
  subgraph: string;
  /** The field of the department's aid that shows it: dwellings. */
  name: string;
  title: Title;
  table: EntitySchema<any>;
  /** Beside number, division and person; each key is a property of the table. */
  columns: readonly Column[];
  /** The property that holds the row's id. */
  id?: string;
  /** What the department calls the column of the number. */
  also?: readonly string[];
  /** The table knows its rows by the number itself, and others refer to them by it; such a row is of no person. */
  natural?: boolean;
  /** What the row as a whole must be; adds to the problems. */
  check?: (values: Values, problems: Problem[]) => void;
  /** The property that ends when a complete ledger no longer has the row; null where nothing does. */
  endsBy?: string | null;
  counts?: Sheet['counts'];
  /** What others are told of it, where that is more than the fact itself. */
  tell?: Tell;
}

/** Adds the problem of a period that ends before it begins. */
export function checkPeriod({ from, to }: Values, problems: Problem[], column = '结束日期'): void {
  if (from && to && String(to) < String(from)) {
    problems.push({ column, zh: '早于开始日期。', en: 'ends before it begins.' });
  }
}

const tellingOf = (tell: Tell | undefined) => (tell ? { tell } : {});

/** A sheet of facts: one table, a row a person and fact. */
export function factSheet(options: FactSheetOptions): Sheet {
  const { subgraph, name, title, table, columns, id = 'factId', natural = false, check, counts } = options;
  // 救助编号 is the number of a record: here it may be the column that refers to one.
  const { also = ['业务编号', '记录编号'] } = options;
  const endHead = columns.find(({ key }) => key === 'to')?.head;
  const endsBy = options.endsBy === undefined ? 'to' : options.endsBy;
  return {
    name,
    title,
    columns: [col.sourceNumber({ also }), col.division(), ...(natural ? [] : [col.person()]), ...columns],
    targets: [{ from: 'fact', table, tie: id }],
    compose(values, _tools, problems) {
      checkPeriod(values, problems, endHead);
      check?.(values, problems);
      const { [sourceNumberKey]: number, [divisionKey]: _division, person, ...fact } = values;
      if (natural) return { fact: { [id]: number, ...fact } };
      return { fact: { [id]: uuidOf(subgraph, name, String(number)), pid: person, ...fact } };
    },
    placeOf: (key) => ['fact', key],
    end(image, on) {
      const fact = image['fact'] as Values;
      // What begins later is not known to that ledger yet.
      if (
        endsBy === null ||
        (fact[endsBy] && String(fact[endsBy]) <= on) ||
        (fact['from'] && String(fact['from']) > on)
      )
        return null;
      return { fact: { ...fact, [endsBy]: on } } as Image;
    },
    ...(counts && { counts }),
    ...(natural && { referenced: true }),
    ...tellingOf(options.tell ?? tellFact(name, id)),
  };
}
