// The first line of every start. Plain JavaScript: it must run on the Node that came with the machine, only to find out
// whether that is new enough, and to hand over to the pinned one when it is not.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
// By name of the whole: an older Node lacks the one function, and would say so before this file could.
import * as nodeModule from 'node:module';
import { join } from 'node:path';

const oldest = [24, 7];
const [major, minor] = process.versions.node.split('.').map(Number);
const isNewEnough = major > oldest[0] || (major === oldest[0] && minor >= oldest[1]);
const [, , ...words] = process.argv;

if (isNewEnough) {
  nodeModule.enableCompileCache?.();
  await (words[0] === 'cli' ? import('./cli.ts') : import('./main.ts'));
} else {
  const pinned = join(import.meta.dirname, '..', 'node_modules', '.bin', 'node');
  if (existsSync(pinned) && !process.env.LIANYU_HANDED_OVER) {
    const child = spawn(pinned, [import.meta.filename, ...words], {
      stdio: 'inherit',
      env: { ...process.env, LIANYU_HANDED_OVER: 'yes' },
    });
    for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
    child.on('exit', (code) => process.exit(code ?? 1));
  } else {
    console.error(
      `需要 Node ${oldest.join('.')} 或更新的版本，现在是 ${process.versions.node}。请运行 npm ci，它会带来合适的版本；或自行安装 Node 24。`,
    );
    console.error(
      `Node ${oldest.join('.')} or newer is needed; this is ${process.versions.node}. Run npm ci, which brings it, or install Node 24 yourself.`,
    );
    process.exit(1);
  }
}
