import { loggedError } from '#platform/log-error.ts';
import { type Command, type CommandIo, wrongUsage } from '#app/commands/command.ts';

/** Each command by name, loaded when it is called: `match` must not wait for a database driver. */
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  match: async () => (await import('#app/commands/match.ts')).match,
  demo: async () => (await import('#app/commands/demo.ts')).demo,
  access: async () => (await import('#app/commands/access.ts')).access,
  export: async () => (await import('#app/commands/export.ts')).exportCounty,
  official: async () => (await import('#app/commands/official.ts')).official,
  events: async () => (await import('#app/commands/events.ts')).events,
  audit: async () => (await import('#app/commands/audit.ts')).audit,
  keys: async () => (await import('#app/commands/keys.ts')).keys,
  retention: async () => (await import('#app/commands/retention.ts')).retention,
  'minors-audit': async () => (await import('#app/commands/minors-audit.ts')).minorsAudit,
  import: async () => (await import('#app/commands/import.ts')).importFiles,
};

const usage = `lianyu ${Object.keys(commands).join('|')} …`;

const io: CommandIo = {
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
  cwd: process.env['INIT_CWD'] ?? process.cwd(),
  stopping: () => {
    const stopped = new AbortController();
    // More than once does no harm: a terminal tells the whole group, and whoever handed over to us tells us again.
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => stopped.abort());
    return stopped.signal;
  },
};

const [name = '', ...args] = process.argv.slice(process.argv.indexOf('cli') + 1);
const load = Object.hasOwn(commands, name) ? commands[name] : undefined;
try {
  process.exitCode = load ? await (await load())(args, io) : wrongUsage(io, `there is no command ${name}`, usage);
} catch (error) {
  io.err(`${JSON.stringify(loggedError(error), null, 1)}\n`);
  io.out(`${JSON.stringify({ error: 'unexpected' })}\n`);
  process.exitCode = 1;
}
