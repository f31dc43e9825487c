/** For how long a message can be said differently, in minutes. */
export const editMinutes = 2;

/** For how long it can be withdrawn, in hours. */
export const withdrawHours = 24;

/** How many messages one person writes within an hour, in all his conversations; what speaks of harm is written all the same. */
export const mostAnHour = 60;

/** For how many days at a time a group may be written in by its staff alone. */
export const staffOnlyDays = 60;

/** How many are in a group of staff at most. */
export const mostMembers = 60;

/** How many groups of staff somebody has open at once. */
export const mostOpenGroups = 20;

/** Among how many of somebody's newest conversations his words are looked for. */
export const mostSearched = 500;

/** How many messages that have them are told, the newest. */
export const mostFound = 200;

/** How much is told of what one says, in characters. */
export const excerptShown = 60;

/** For how long whoever has read there counts as being there, in minutes: what comes then does not ring. */
export const hereMinutes = 5;
