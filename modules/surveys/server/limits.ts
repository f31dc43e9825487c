/** How many surveys a county keeps at most. */
export const mostSurveys = 200;

/** Days a survey is open at least, so that nobody is hurried. */
export const fewestDays = 3;

/** Days after the last one on which what was written without a network still comes in. */
export const graceDays = 2;

/** How many days before the last one those who were drawn are told that it ends. */
export const remindDays = 3;
