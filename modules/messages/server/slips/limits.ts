/** For how long a slip is taken after it was last printed, in days. */
export const slipDays = 60;

/** For how long what was entered may be corrected, in days. */
export const correctDays = 7;
