/** How many schemes a county keeps at most. */
export const mostSchemes = 20;

/** How many forms a county keeps at most. */
export const mostForms = 60;

/** How many indicators a county keeps at most. */
export const mostIndicators = 200;
