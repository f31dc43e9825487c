/** How many clauses a version has at most. */
export const mostClauses = 2_000;

/** How many documents a circle is told by. */
export const mostInCircle = 5;
