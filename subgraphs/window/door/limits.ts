import type { ClockLimit } from '@one-door/kit';
import type { DecisionLimit, Programme, Title } from '@one-door/schemas';
import type { Limits } from '../cases/clocks';

/** How long each step of an application for one programme may take. Null: nobody has said, which is not zero. */
export interface GuideLimits {
  transferWithin: ClockLimit;
  takeOverWithin: ClockLimit;
  decideWithin: DecisionLimit | null;
  feedBackWithin: ClockLimit;
  /** Of each step in the green channel. */
  greenChannelWithin: ClockLimit;
}

/** @param limits that the window runs by */
export const limitsOf = ({ decideWithin }: Programme, limits: Limits): GuideLimits => ({
  transferWithin: limits.transfer,
  takeOverWithin: limits.takeOver,
  decideWithin: decideWithin ?? null,
  feedBackWithin: limits.feedBack,
  greenChannelWithin: limits.green,
});

const unitWords: Record<NonNullable<ClockLimit>['unit'], Title> = {
  WORKING_DAYS: { zh: '个工作日', en: 'working day' },
  CALENDAR_DAYS: { zh: '日', en: 'day' },
  HOURS: { zh: '小时', en: 'hour' },
};

function spell(limit: ClockLimit): Title {
  if (!limit) return { zh: '尚未公布的时限', en: 'a limit that is not published' };
  const { zh, en } = unitWords[limit.unit];
  return { zh: `${limit.count}${zh}`, en: `${limit.count} ${en}${limit.count === 1 ? '' : 's'}` };
}

function decision(limit: DecisionLimit | null): Title {
  if (!limit)
    return {
      zh: '部门作出决定的时限尚未公布，请向主管部门或热线询问',
      en: 'how long the department may take to decide is not published: ask it, or the hotline',
    };
  const { zh, en } = spell(limit);
  const sure = limit.status === 'confirmed';
  return {
    zh: `部门接办后${zh}内作出决定（${limit.basis}${sure ? '' : '，待确认'}）`,
    en: `the department decides within ${en} of taking it over (${limit.basis}${sure ? '' : ', to be confirmed'})`,
  };
}

/** Within how long, in words: what the hub runs by, then what the guide says of the programme itself. */
export function limitsInWords(limits: GuideLimits, own: Title): Title {
  const [transfer, takeOver, feedBack, green] = [limits.transferWithin, limits.takeOverWithin, limits.feedBackWithin, limits.greenChannelWithin].map(spell) as [Title, Title, Title, Title]; // prettier-ignore
  const decide = decision(limits.decideWithin);
  return {
    zh: `书面申请和材料齐全后${transfer.zh}内转交主管部门；部门${takeOver.zh}内接办；${decide.zh}；决定后${feedBack.zh}内反馈申请人。急难情况走绿色通道，每一步${green.zh}内办理。${own.zh}`,
    en: `Once the written application and its papers are there, it goes to the department within ${transfer.en}; the department takes it over within ${takeOver.en}; ${decide.en}; the applicant is told within ${feedBack.en} of the decision. In an emergency each step takes ${green.en} at most (green channel). ${own.en}`,
  };
}
