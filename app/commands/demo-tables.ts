import { contactRoles } from '#modules/people/contract/role.ts';
import type { World } from '#database/demo/world.ts';
import { kinds } from '#modules/intake/server/public.ts';
import { needsSecond, SchoolYears } from '#modules/people/server/public.ts';
import type { Column, IntakeKind, Value } from '#platform/intake/kind.ts';
import { plainWeekly } from '#standards/icalendar/read-weekly.ts';

/** What a row of a table says, by the name of its column. */
type Cells = Readonly<Record<string, Value | undefined>>;

/** A made table: its kind, and its rows as the columns of the kind ask for them. */
export interface MadeTable {
  kind: IntakeKind;
  rows: (string | number | undefined)[][];
}

type Row = Readonly<Record<string, unknown>>;

/** The tables a bureau would fill, of a made world; none that would be empty. */
export function tablesOf(world: World): MadeTable[] {
  const made = new MadeCells(world);
  return kinds.flatMap((kind) => {
    const rows = made.of(kind.name).map((cells) => kind.columns.map((column) => cellOf(column, cells[column.name])));
    return rows.length === 0 ? [] : [{ kind, rows }];
  });
}

/** A value as somebody would write it. */
function cellOf({ say }: Column, value: Value | undefined): string | number | undefined {
  if (value === null || value === undefined || value === '') return undefined;
  return say ? say(value) : typeof value === 'number' ? value : text(value);
}

const text = (value: unknown): string => (value === null || value === undefined ? '' : String(value as string));

/** Rows of a world as cells. */
class MadeCells {
  readonly #world: World;
  readonly #tables: ReadonlyMap<string, readonly object[]>;
  readonly #persons: ReadonlyMap<string, Row>;
  readonly #orgs: ReadonlyMap<string, Row>;
  readonly #classes: ReadonlyMap<string, Row>;
  readonly #pupils: ReadonlyMap<string, Row>;

  constructor(world: World) {
    this.#world = world;
    this.#tables = world.rows.tables();
    this.#persons = this.#byId('people.person');
    this.#orgs = this.#byId('people.organisation');
    this.#classes = this.#byId('people.class');
    this.#pupils = this.#byId('people.pupil', 'person');
  }

  #rows(table: string): readonly Row[] {
    return (this.#tables.get(table) ?? []) as readonly Row[];
  }

  #byId(table: string, key = 'id'): ReadonlyMap<string, Row> {
    return new Map(this.#rows(table).map((row) => [text(row[key]), row]));
  }

  /** The cells of every row of a kind. */
  of(kind: string): Cells[] {
    return this.#makers[kind]?.call(this) ?? [];
  }

  readonly #makers: Readonly<Record<string, () => Cells[]>> = {
    regions: () =>
      this.#rows('people.region')
        .filter((row) => Number(row['level']) >= 4)
        .map((row) => ({ ...(row as Cells), urbanRural: text(row['urban_rural']) })),
    schools: () =>
      this.#rows('people.organisation')
        .filter((row) => row['kind'] === 'school')
        .map((row) => ({
          ...(row as Cells),
          school: text(row['code']),
          urbanRural: text(row['urban_rural']),
        })),
    classes: () => [...this.#classes.values()].map((row) => this.#classCells(row)),
    pupils: () => this.#enrolledCells(),
    guardians: () =>
      this.#rows('people.guardianship').map((row) => ({
        ...this.#personCells(row['guardian']),
        studentNo: text(this.#pupils.get(text(row['pupil']))?.['student_no']),
        relation: text(row['relation']),
        carer: row['carer'] === true,
      })),
    teachers: () =>
      this.#rows('people.role_grant').flatMap((row) => {
        const person = this.#persons.get(text(row['person']));
        if (!person?.['code']) return [];
        const group = this.#classes.get(text(row['class']));
        const cells = {
          ...this.#personCells(row['person']),
          ...(group ? this.#classCells(group) : {}),
          staffNo: text(person['code']),
          school: text(this.#orgs.get(text(row['org']))?.['code']),
          // What takes two people to give is asked for by the head; until then he teaches.
          role: needsSecond(text(row['role'])) ? 'teacher' : text(row['role']),
        };
        return [cells];
      }),
    areas: () => this.#rows('people.area').map((row) => row as Cells),
    memberships: () => {
      const areas = this.#byId('people.area');
      return this.#rows('people.membership').map((row) => ({
        ...(row as Cells),
        area: text(areas.get(text(row['within']))?.['code']),
        sort: row['org'] ? 'school' : 'region',
        member: text(this.#orgs.get(text(row['org']))?.['code'] ?? row['region']),
      }));
    },
    providers: () => this.#providers('organisation', (row) => this.#contactCells(row)),
    volunteers: () => this.#providers('volunteer', (row) => this.#personCells(row['person'])),
    resources: () => {
      const providers = this.#byId('resources.provider');
      return this.#rows('resources.resource').map((row) => ({
        ...(row as Cells),
        provider: text(providers.get(text(row['provider']))?.['code']),
        schedule: plainWeekly(text(row['schedule'])),
        travelKm: Number(row['travel_km']),
        servesSex: undefined,
        gradeFrom: row['grade_from'] as number | undefined,
        gradeTo: row['grade_to'] as number | undefined,
      }));
    },
    needs: () =>
      this.#rows('needs.need').map((row) => {
        const group = this.#classes.get(text(row['class']));
        return {
          ...(row as Cells),
          ...(group ? this.#classCells(group) : {}),
          code: text(row['code']),
          studentNo: text(this.#pupils.get(text(row['subject']))?.['student_no']),
          opener: text(this.#persons.get(text(row['opener']))?.['code']),
          wantedFrom: text(row['wanted_from']),
          wantedTo: text(row['wanted_to']),
        };
      }),
  };

  #personCells(id: unknown): Cells {
    const { name, sex, phone, languages } = this.#persons.get(text(id)) ?? {};
    return { name: text(name), sex: Number(sex), phone: text(phone), languages: languages as string[] | undefined };
  }

  #classCells(row: Row): Cells {
    return {
      school: text(this.#orgs.get(text(row['org']))?.['code']),
      stage: text(row['stage']),
      grade: new SchoolYears().gradeOn(Number(row['entry_year']), this.#world.rows.today),
      number: Number(row['number']),
    };
  }

  #enrolledCells(): Cells[] {
    return this.#rows('people.enrolment').map((row) => {
      const pupil = this.#pupils.get(text(row['pupil']));
      const group = this.#classes.get(text(row['class']));
      return {
        ...this.#personCells(row['pupil']),
        ...(group ? this.#classCells(group) : {}),
        born: text(this.#persons.get(text(row['pupil']))?.['born']),
        studentNo: text(pupil?.['student_no']),
        leftBehind: pupil?.['left_behind'] === true,
        boarding: pupil?.['boarding'] === true,
      };
    });
  }

  #providers(kind: string, more: (row: Row) => Cells): Cells[] {
    return this.#rows('resources.provider')
      .filter((row) => row['kind'] === kind)
      .map((row) => ({
        ...(row as Cells),
        ...more(row),
        vettedUntil: text(row['vetted_until']),
        monthlyLimit: row['monthly_limit'] as number | undefined,
      }));
  }

  /** Whoever keeps an organisation's resources, and what kind of organisation it is. */
  #contactCells(row: Row): Cells {
    const contact = this.#contacts.get(text(row['org']));
    const person = this.#persons.get(text(contact?.['person']));
    return {
      orgKind: text(this.#orgs.get(text(row['org']))?.['kind']),
      contactName: text(person?.['name']),
      contactPhone: text(person?.['phone']),
    };
  }

  get #contacts(): ReadonlyMap<string, Row> {
    const roles: ReadonlySet<string> = new Set(contactRoles);
    return new Map(
      this.#rows('people.role_grant')
        .filter((row) => roles.has(text(row['role'])))
        .map((row) => [text(row['org']), row]),
    );
  }
}
