/** For how long an emergency is read, in hours, and by when a second person has said whether it is one. */
export const emergencyHours = 24;

/** For how long an authority's demand waits for a second person, and is read from his word on, in hours. */
export const demandHours = 72;

/** For how many days at most a pupil does not hear of an emergency, lest that endanger him. */
export const silentDays = 7;

/** For how many days a demand keeps silence at most, whatever the paper says: then it takes another. */
export const demandSilentDays = 365;

/** In how many days one lead's emergencies are counted, and from which on the bureau hears of each. */
export const again = { days: 30, times: 2 };

/** Until what age somebody is a minor (民法典 art. 17). */
export const adultAge = 18;
