import { InputError } from '@one-door/kit';
import { getProgramme, inLanguage, isDivision, type Language, type Need, type Title } from '@one-door/schemas';
import type { Door } from '../door/door';
import type { ServiceWindow as Window } from '../door/file';
import type { GuideEntry } from '../door/guide';
import { limitsInWords, limitsOf, type GuideLimits } from '../door/limits';
import { windowsNear } from '../door/windows';
import type { WindowContext } from '../subgraph';

type InLanguage = { language?: Language | null };

export function publicDoor(_: unknown, { division }: { division?: string | null }, { services }: WindowContext) {
  if (division != null && !isDivision(division))
    throw new InputError('没有这个行政区划，请写2、4、6或9位代码。 There is no such division: write a code of 2, 4, 6 or 9 digits.'); // prettier-ignore
  const { office, ...door } = services.door;
  return { ...office, ...door, division: division ?? null };
}

export const PublicDoor = {
  windows: ({ windows, division }: Pick<Door, 'windows'> & { division: string | null }) =>
    windowsNear(windows, division),
  programmes: ({ guide, limits }: Pick<Door, 'guide' | 'limits'>, { need }: { need?: Need | null }) =>
    guide
      .filter(({ programme }) => need == null || getProgramme(programme).need === need)
      .map((entry) => ({ ...entry, limits: limitsOf(getProgramme(entry.programme), limits) })),
};

type Guided = GuideEntry & { limits: GuideLimits };
const said =
  (of: (entry: Guided) => Title) =>
  (entry: Guided, { language }: InLanguage) =>
    inLanguage(of(entry), language ?? 'ZH');
const listed = (of: (entry: Guided) => readonly Title[]) => (entry: Guided, { language }: InLanguage) =>
  of(entry).map((each) => inLanguage(each, language ?? 'ZH')); // prettier-ignore

const statusOf = ({ status }: { status: 'confirmed' | 'to-confirm' }) => (status === 'confirmed' ? 'CONFIRMED' : 'TO_CONFIRM'); // prettier-ignore

export const ProgrammeGuide = {
  programme: ({ programme }: Guided) => getProgramme(programme),
  department: ({ programme }: Guided) => getProgramme(programme).department,
  need: ({ programme }: Guided) => getProgramme(programme).need,
  forWhom: said(({ forWhom }) => forWhom),
  standard: said(({ standard }) => standard),
  procedure: listed(({ procedure }) => procedure),
  materials: listed(({ materials }) => materials),
  timeLimit: said(({ limits, timeLimit }) => limitsInWords(limits, timeLimit)),
  basis: said(({ basis }) => basis),
  status: statusOf,
};

export const StatedLimit = { status: statusOf };

export const ServiceWindow = { division: ({ division }: Window) => ({ code: division }) };
