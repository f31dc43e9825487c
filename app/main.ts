import { readConfig } from '#app/config.ts';
import { openForServing } from '#app/open-for-serving.ts';
import { fail, say } from '#app/speak.ts';
import { buildWeb } from '../tools/build-web.ts';

/** Starts Lianyu and serves until told to stop. */
async function main(): Promise<void> {
  const config = readConfig(process.env, process.argv.slice(2));
  await buildWeb(() => say('生成页面  building the screens …'));
  say('打开数据库  opening the database …');
  const opened = await openForServing(config, {
    migrating: (name) => say(`  升级 migrating  ${name}`),
    fallingBack: (why) => say(`  自带的 PostgreSQL 不能在这里运行，改用 PGlite：${why}`),
  });
  try {
    // Loaded only where there is something to serve from: a start that is refused is refused at once.
    const { serve } = await import('#app/serve.ts');
    await serve(config, opened);
  } catch (error) {
    await opened.close();
    throw error;
  }
}

await main().catch(fail);
