import { readdirSync } from 'node:fs';
import path from 'node:path';

const oversight = path.join(__dirname, '../../subgraphs/oversight');
for (const folder of ['rules', 'rules/methods'])
  for (const file of readdirSync(path.join(oversight, folder)).sort())
    // Random dossiers would make the score of a day luck.
    if (file.endsWith('.test.ts') && !file.endsWith('.property.test.ts')) require(path.join(oversight, folder, file));
