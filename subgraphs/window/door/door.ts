import type { Limits } from '../cases/clocks';
import type { Office } from '../papers/office';
import { loadDoorFile, type ServiceWindow } from './file';
import { guideWith, type GuideEntry } from './guide';

/** What anybody may read, without signing in: nothing of it is about a family. */
export interface Door {
  /** What stands on the papers, too: a change of anything else makes no other paper. */
  office: Office;
  windows: readonly ServiceWindow[];
  guide: readonly GuideEntry[];
  limits: Limits;
}

/** @param limits that the window runs by. @throws SettingsError for a county's file that is wrong */
export function loadDoor(env: NodeJS.ProcessEnv, limits: Limits): Door {
  const { guide, windows, ...office } = loadDoorFile(env);
  return { office, windows, guide: guideWith(guide), limits };
}
