/** Above so many persons it takes a second one to send: a class and its families are below it. */
export const manyPersons = 200;

/** Until when a notice waits for its second person, in hours. */
const waitingHours = 72;
export const waitsUntil = (now: Date): Date => new Date(now.getTime() + waitingHours * 3_600_000);

/** How many are shown of an audience before it is sent to. */
export const samplesShown = 10;

/** To how many a notice goes in one transaction. */
export const batch = 2_000;

/** In how many such transactions at once: while half of them wait for a disk or for us, the others keep both cores of a small server busy. */
export const sideBySide = 4;

/** Among how many of the newest notices somebody got his words are looked for. */
export const mostSearched = 500;
