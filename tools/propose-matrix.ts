import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/**
 * Asks the server of the cells of the authorization matrix that nobody has reviewed yet (`--all`: of every cell), writes what it
 * answers beside the reviewed ones, and shows the difference.
 */
const root = join(import.meta.dirname, '..');
const reviewed = join(root, 'testing', 'security', 'authorization-matrix.txt');
const proposal = join(root, 'testing', 'security', 'authorization-matrix.proposed.txt');
const env = { ...process.env, MATRIX_PROPOSAL: proposal, MATRIX_ALL: process.argv.includes('--all') ? 'yes' : 'no' };
const sh = (command: string, args: readonly string[]): number | null =>
  spawnSync(command, args, { cwd: root, stdio: 'inherit', env }).status;

const test = ['run', '--project', 'unit', 'testing/security/authorization-matrix.test.ts'];
if (sh(join(root, 'node_modules', '.bin', 'vitest'), test) !== 0) process.exit(1);
sh('git', ['--no-pager', 'diff', '--no-index', '--', reviewed, proposal]);
process.stdout.write(`\nRead every line; what is right comes over by hand: cp ${proposal} ${reviewed}\n`);
