import { judge, publish, readPublished } from '../compatibility/published';
import { readContracts } from '../load';

/** aid.granted.v1 is followed by aid.granted.v2. */
const next = (name: string): string => name.replace(/[0-9]+$/, (version) => String(Number(version) + 1));

/**
 * `npm run events:compat`: exits 1 when a published contract has changed in a way that breaks it, or one is not published
 * as it stands; with --publish it publishes what breaks nothing.
 */
function main(): void {
  const { broken, unpublished } = judge(readPublished(), readContracts());
  for (const { name, breaks } of broken) {
    console.error(`${name} 已发布，不能这样改 is published and must not change so:`);
    for (const { place, zh, en } of breaks) console.error(`  ${place} ${zh} ${en}`);
    console.error(`  请恢复它，另立 ${next(name)} restore it, and add ${next(name)} beside it`);
  }
  const good = unpublished.filter((contract) => !broken.some(({ name }) => name === contract.name));
  if (broken.length) process.exitCode = 1;
  else if (process.argv.includes('--publish')) publish(good);
  else if (good.length) {
    for (const { name } of good) console.error(`${name} 尚未按现状发布 is not published as it stands`);
    console.error('npm run events:compat -- --publish');
    process.exitCode = 1;
  }
}

main();
