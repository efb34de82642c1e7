// Read before a command, which may not have been built yet: Node's own words for that end with status 1, which of a check
// means FOUND.
import { existsSync } from 'node:fs';
import { argv, exit, stderr } from 'node:process';

if (!existsSync(argv[1])) {
  stderr.write(
    '尚未构建，请先运行 npm start 或 npm run build。\nNot built yet: run npm start or npm run build first.\n',
  );
  exit(3);
}
