import path from 'node:path';

/** What the demonstration county says at its public door (HUB_DOOR_FILE), and an example for a county that writes its own. */
export const doorFile = path.join(path.dirname(require.resolve('@one-door/infra/package.json')), 'population', 'door.json'); // prettier-ignore
