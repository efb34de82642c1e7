import { existsSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { alone, programsFolder } from './programs';

/** A start that writes an archive of the classes that it used, where it is told to. */
export type TrainingStart = (flags: readonly string[]) => Promise<void>;

/**
 * Java's flags for an archive of Kafka's classes, which halves the time of a start. Made once, by a broker that is
 * started for it. Java looks itself whether the archive fits, and does without where it does not.
 */
export async function archiveFlags(train: TrainingStart): Promise<string[]> {
  const folder = programsFolder();
  const archive = path.join(folder, 'classes.jsa');
  if (!existsSync(archive))
    await alone(folder, async () => {
      if (existsSync(archive)) return;
      const making = `${archive}.making`;
      rmSync(making, { force: true });
      await train([`-XX:ArchiveClassesAtExit=${making}`]);
      if (existsSync(making)) renameSync(making, archive);
    });
  return existsSync(archive) ? [`-XX:SharedArchiveFile=${archive}`, '-Xshare:auto'] : [];
}
