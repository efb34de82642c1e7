import type { Language } from '../texts';
import { answerOf, answerWithHoles, inBoth } from './answer';
import { divisionOf, type Division } from './cases';

/** One programme as anybody may read it, in one language. */
export interface Guide {
  programme: { code: string };
  department: string;
  need: string;
  forWhom: string;
  standard: string;
  procedure: string[];
  materials: string[];
  timeLimit: string;
  basis: string;
  status: string;
}

export interface ServiceWindow {
  division: Division;
  name: string;
  address: string;
  hours: string;
  phone: string;
  note: string | null;
  staff: { name: string; post: string }[];
}

export interface PublicDoor {
  office: string | null;
  hotline: string;
  supervisionPhone: string | null;
  guides: Record<Language, Guide[]>;
  windows: ServiceWindow[];
}

const guidesIn = (language: Language) => `${language}: programmes { programme { code } department need status
  ${['forWhom', 'standard', 'procedure', 'materials', 'timeLimit', 'basis'].map((field) => `${field}(language: ${language})`).join(' ')} }`;

/** What anybody may read. @param division whose windows; null: all */
export async function publicDoor(division: string | null, signal: AbortSignal): Promise<PublicDoor> {
  const query = `query Door($division: ID) { answer: publicDoor(division: $division) {
    office hotline supervisionPhone ${guidesIn('ZH')} ${guidesIn('EN')}
    windows { division { code ${inBoth('name')} } name address hours phone note staff { name post } } } }`;
  type Answer = Omit<PublicDoor, 'guides' | 'windows'> &
    Record<Language, Guide[]> & {
      windows: (Omit<ServiceWindow, 'division'> & { division: Parameters<typeof divisionOf>[0] })[];
    };
  const { ZH, EN, windows, ...rest } = await answerOf<Answer>(query, { division }, signal);
  return {
    ...rest,
    guides: { ZH, EN },
    windows: windows.map((window) => ({ ...window, division: divisionOf(window.division) })),
  };
}

export interface FollowedPart {
  part: number;
  state: string;
  owner: string;
  since: string;
  due: string | null;
}

export interface FollowedCase {
  acceptedAt: string;
  closedAt: string | null;
  parts: FollowedPart[];
}

/** How far the case is whose papers bear a code. @throws HubError NOT_FOUND for a code that no paper has */
export async function followCase(code: string, signal: AbortSignal): Promise<FollowedCase> {
  const query = `query Follow($code: String!) { answer: caseByCode(code: $code) {
    acceptedAt closedAt parts { part state owner since due } } }`;
  return answerWithHoles<FollowedCase>(query, { code }, signal);
}
