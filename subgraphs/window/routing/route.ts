import { departmentTitles, programmes, type Department, type Need, type Title } from '@one-door/schemas';
import type { Unit } from '../cases/case';

/** Where a part may go, and why. */
export interface Route {
  to: Unit;
  /** The programmes for which it would go there. */
  programmes: readonly string[];
  why: Title;
}

const named = (codes: readonly string[]): Title => ({
  zh: codes.map((code) => programmes.get(code)!.title.zh).join('、'),
  en: codes.map((code) => programmes.get(code)!.title.en).join(', '),
});

const toConference: Route = {
  to: 'CONFERENCE',
  programmes: [],
  why: {
    zh: '没有主管此类需求的救助项目，请提出拟办意见并提请联席会议。',
    en: 'No programme meets this need: give the window’s opinion and go to the conference.',
  },
};

function routeTo(department: Department, codes: readonly string[], isOne: boolean): Route {
  const titles = departmentTitles[department];
  const list = named(codes);
  return {
    to: department,
    programmes: codes,
    why: isOne
      ? { zh: `${list.zh}由${titles.zh}主管。`, en: `${titles.en} leads ${list.en}.` }
      : { zh: `${list.zh}由${titles.zh}主管；实施主体不止一个，请按所需分为几件。`, en: `${titles.en} leads ${list.en}; it is one of several owners: make a part for each that is meant.` }, // prettier-ignore
  };
}

/**
 * Who owns what is asked: the leader of the programme, or all who lead one that meets the need. It proposes; a person
 * decides.
 * @param programme null while it is not clear which
 * @returns at least one; the conference, where nobody owns it
 */
export function routesOf(need: Need, programme: string | null): Route[] {
  const meeting = [...programmes.values()].filter((each) => (programme ? each.code === programme : each.need === need));
  const owners = [...new Set(meeting.map(({ department }) => department))];
  if (!owners.length) return [toConference];
  return owners.map((owner) => {
    const codes = meeting.flatMap(({ code, department }) => (department === owner ? code : []));
    return routeTo(owner, codes, owners.length === 1);
  });
}
