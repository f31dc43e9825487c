/** For how long one pupil is open, in minutes. */
export const openMinutes = 60;

/** How often one person may in how many days; then he is locked out of it until the days have passed. */
export const most = { times: 3, days: 30 } as const;

/** By when somebody else reviews it, in hours; then the county hears that a school has not. The family is told after that, or after the review. */
export const reviewHours = 72;

/** For how many days after it was opened the family may be kept from knowing. */
export const deferDays = 30;
