/** From which age a pupil has a talk of his own: before it the law has his guardian read in his place (民法典 art. 20, 未成年人保护法 art. 63). */
export const leastAge = 8;

/** For how many days it holds that somebody was looked up (未成年人保护法 art. 62: before, and every year). */
export const checkedDays = 366;

/** After how many minutes it is tried again to deliver what waits for an adult. */
export const triedAgainMinutes = 60;
