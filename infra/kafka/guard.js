/**
 * Ends the brokers when the process that started them is gone, however it went: its end of the pipe then closes. What
 * can be killed without warning, as a test's process can, cannot be trusted to clean up after itself.
 * argv: the folder of the brokers; each has a file <number>.pid in it.
 */
const { readdirSync, readFileSync, rmSync } = require('node:fs');

const [, , folder] = process.argv;

/** A number may be another process's by now; a broker has its folder among its arguments. */
function endOurs(pid) {
  try {
    if (process.platform === 'linux' && !readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(folder)) return;
    process.kill(pid, 'SIGKILL');
  } catch {
    // Gone already.
  }
}

process.stdin.resume().on('close', () => {
  try {
    for (const name of readdirSync(folder).filter((file) => file.endsWith('.pid')))
      endOurs(Number(readFileSync(`${folder}/${name}`, 'utf8')));
    rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 });
  } catch {
    // The folder is gone: everything was stopped in order.
  }
});
