import { randomBytes, randomInt } from 'node:crypto';
import { withOwner } from '#platform/db/open-embedded.ts';
import type { World } from '#testing/world.ts';

/** Strings that stand nowhere else, put where something personal goes, to be looked for where it must not go. */
export class Canaries {
  readonly #marks = new Map<string, string>();

  /** A text of its own kind of thing; `write` puts the mark into a form that is asked for. */
  plant(what: string, write: (mark: string) => string = (mark) => mark): string {
    return write(this.watch(what, randomBytes(6).toString('hex')));
  }

  /** A telephone number. */
  phone(what: string): string {
    return this.watch(what, `19${String(randomInt(1e9)).padStart(9, '0')}`);
  }

  /** Looks for what somebody else has made. */
  watch(what: string, mark: string): string {
    this.#marks.set(mark.toLowerCase(), what);
    return mark;
  }

  /** What is found in a text. */
  in(text: string): string[] {
    const low = text.toLowerCase();
    return [...this.#marks].filter(([mark]) => low.includes(mark)).map(([, what]) => what);
  }

  get all(): string[] {
    return [...this.#marks.values()];
  }
}

/** Asks the database as its owner. */
export function asOwner(world: World, text: string): Promise<Record<string, unknown>[]> {
  const { owner } = world.server.around.opened;
  if (owner.kind !== 'server') throw new Error('only a server answers its owner');
  return withOwner(owner.url, (run) => run(text));
}

const schemas = [
  'people',
  'needs',
  'resources',
  'notify',
  'intake',
  'exports',
  'messages',
  'governance',
  'evaluation',
  'surveys',
  'consortia',
];

/** Lets tables be made to refuse every row, as a broken database would, by an error that quotes all of the row. */
export async function breakable(world: World) {
  await asOwner(
    world,
    `create table public.broken (name text, by text);
    create function public.refuse_broken() returns trigger language plpgsql security definer as $$ begin
      if exists (select from public.broken where name = tg_table_schema || '.' || tg_table_name) then
        raise exception 'refused: %', new using detail = new::text, hint = new::text, column = left(new::text, 60);
      end if;
      return new;
    end $$;
    do $$ declare one text; begin
      for one in select schemaname || '.' || tablename from pg_tables where schemaname = any('{${schemas.join()}}')
      loop execute format('create trigger broken before insert or update on %s
        for each row execute function public.refuse_broken()', one);
      end loop;
    end $$`,
  );
  /** While this is done the tables whose names are like this refuse. */
  return async <T>(like: string, work: () => Promise<T>): Promise<T> => {
    await asOwner(
      world,
      `insert into public.broken select schemaname || '.' || tablename, '${like}' from pg_tables
        where schemaname = any('{${schemas.join()}}') and schemaname || '.' || tablename like '${like}'`,
    );
    try {
      return await work();
    } finally {
      await asOwner(world, `delete from public.broken where by = '${like}'`);
    }
  };
}
