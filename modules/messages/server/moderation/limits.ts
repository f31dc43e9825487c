/** Within how many hours somebody decides on a message, and on an appeal. */
export const decisionHours = 72;

/** Within how many hours more whoever was told that nobody had decided sees to it, before the bureau hears of it; of harm `concernHours`. */
export const overdueHours = 24;

/** Words a school, or the county, has listed at once. */
export const mostListedWords = 200;

/** Within how many hours somebody deals with harm to a child: he hears of it at once. */
export const concernHours = 2;
