/** So many working days the bureau has for what the duty list names nobody for. */
export const arbiterDays = 3;

/** How many proposals of one family member may be open at once. */
export const mostProposals = 5;

/** How much of a matter's history is shown. */
export const mostSteps = 100;
