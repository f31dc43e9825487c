import type { Command } from '#app/commands/command.ts';

/** Each command by name, loaded when it is called: `match` must not wait for a database driver. */
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  match: async () => (await import('#app/commands/match.ts')).match,
  demo: async () => (await import('#app/commands/demo.ts')).demo,
  access: async () => (await import('#app/commands/access.ts')).access,
  export: async () => (await import('#app/commands/export.ts')).exportCounty,
  import: async () => (await import('#app/commands/import.ts')).importFiles,
};

const [name = '', ...args] = process.argv.slice(process.argv.indexOf('cli') + 1);
const load = commands[name];
if (load) {
  const command = await load();
  process.exitCode = await command(args, {
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
    cwd: process.env['INIT_CWD'] ?? process.cwd(),
  });
} else {
  process.stderr.write(`lianyu ${Object.keys(commands).join('|')} …\n`);
  process.exitCode = 2;
}
