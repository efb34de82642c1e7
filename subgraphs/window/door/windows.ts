import type { ServiceWindow } from './file';

/**
 * How near a window is to whoever lives in a division: its own first, then those within it, then those of what contains
 * it, the county before the city. Null: it is elsewhere.
 */
function distance(from: string, to: string): number | null {
  if (to.startsWith(from)) return to.length - from.length;
  // Beyond the farthest within: a division's own townships are nearer than the city.
  return from.startsWith(to) ? 10 + from.length - to.length : null;
}

/**
 * @param division a code; null: of everywhere
 * @returns the windows that serve it, the nearest first
 */
export function windowsNear(windows: readonly ServiceWindow[], division: string | null): ServiceWindow[] {
  const near = windows.flatMap((window) => {
    const far = division === null ? 0 : distance(division, window.division);
    return far === null ? [] : [{ window, far }];
  });
  // The order of the file stands among those that are as near: a county knows its main window.
  return near
    .sort((a, b) => a.far - b.far || a.window.division.localeCompare(b.window.division))
    .map(({ window }) => window);
}
