import { type RawBuilder, sql } from 'kysely';

/** Where somebody stands as a reader: the schools and classes he or his children are of. */
export interface Standing {
  orgs: readonly string[];
  classes: readonly string[];
}

/** Of a column in `place`, whether it is for somebody who stands there. */
export const isFor = ({ orgs, classes }: Standing): RawBuilder<boolean> =>
  sql<boolean>`case place.readers
    when 'school' then place.org = any(${orgs}::uuid[])
    when 'class' then place.class = any(${classes}::uuid[])
    else true end`;
