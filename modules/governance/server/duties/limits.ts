/** How many matters a list holds at most. */
export const mostMatters = 200;

/** How many duties one matter is parted into at most. */
export const mostDuties = 40;
