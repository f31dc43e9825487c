import ethnic from './tables/ethnic-groups.json' with { type: 'json' };
import schools from './tables/school-types.json' with { type: 'json' };
import sex from './tables/sexes.json' with { type: 'json' };

/** By code, what it is called; source and confidence stand in the file. */
type CodeTable = ReadonlyMap<string, string>;

/** Ethnic groups, GB/T 3304: 01 汉族 to 56 基诺族, 97 and 98 for others. */
export const ethnicGroups: CodeTable = new Map(Object.entries(ethnic.codes));

/** GB/T 2261.1: 0 unknown, 1 male, 2 female, 9 not said. */
export const sexes: CodeTable = new Map(Object.entries(sex.codes));

/** Types of institution that a school code begins with. */
export const schoolTypes: CodeTable = new Map(Object.entries(schools.codes));
