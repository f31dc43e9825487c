import type { Config } from '#app/config.ts';
import { demoPassword, ensureDemoCounty } from '#app/demo-county.ts';
import { greeting } from '#app/greeting.ts';
import { modules } from '#app/modules.ts';
import { secretsOf } from '#app/secrets.ts';
import { createServer, type Server } from '#app/server.ts';
import { fail, say } from '#app/speak.ts';
import { offerSetup } from '#modules/people/server/public.ts';
import { systemClock } from '#platform/clock.ts';
import type { Opened } from '#platform/db/open.ts';
import { StartRefusal } from '#platform/db/start-refusal.ts';

/** Serves from an open database until told to stop. */
export async function serve(config: Config, opened: Opened): Promise<void> {
  const demo = await ensureDemoCounty(opened, config.demo, systemClock(), secretsOf(config), showProgress());
  const setupToken =
    demo && !config.newCounty ? undefined : await offerSetup(opened.db, systemClock(), { further: config.newCounty });
  const server = await createServer(opened, systemClock, config, modules);
  const address = await listen(server, config);
  say(greeting(config, opened, config.publicUrl ?? address, { ...(demo ? { demoPassword } : {}), setupToken }));
  stopOnSignals(server, opened);
  void opened.lost?.then((why) => endAtOnce(why, server, opened));
}

function showProgress(): (done: number, total: number) => void {
  let shown = -1;
  return (done, total) => {
    const tenth = Math.floor((done / total) * 10);
    if (tenth === shown) return;
    shown = tenth;
    say(`  载入演示县  loading the demonstration county  ${tenth * 10} %`);
  };
}

async function listen(server: Server, config: Config): Promise<string> {
  try {
    return await server.app.listen({ host: config.host, port: config.port });
  } catch (error) {
    await server.close();
    if (!(error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')) throw error;
    throw new StartRefusal(
      'port_taken',
      {
        zh: `端口 ${config.port} 已被占用。请停止占用它的程序，或用 PORT 指定另一个端口。`,
        en: `Port ${config.port} is taken. Stop what uses it, or name another with PORT.`,
      },
      error,
    );
  }
}

function stopOnSignals(server: Server, opened: Opened): void {
  let stopping = false;
  const stop = (): void => {
    if (stopping) return;
    stopping = true;
    server
      .close()
      .then(() => opened.close())
      .then(() => process.exit(0), fail);
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
}

/** Ends where there is nothing left to serve from: what is asked just now can be neither done nor kept. */
async function endAtOnce(why: StartRefusal, { app }: Server, opened: Opened): Promise<void> {
  app.log.fatal({ refused: why.code }, why.message);
  // Whatever fails from now on fails for this.
  app.log.level = 'silent';
  await opened.abandon?.();
  fail(why);
}
