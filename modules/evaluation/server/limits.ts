/** How many indicators a county keeps at most. */
export const mostIndicators = 200;
