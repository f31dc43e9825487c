/** How many schemes a county keeps at most. */
export const mostSchemes = 20;

/** How many indicators a county keeps at most. */
export const mostIndicators = 200;
