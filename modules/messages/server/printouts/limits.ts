/** How long a printout is there, in hours. */
export const printoutHours = 24;

/** How many somebody has made in that time. */
export const mostPrintouts = 30;

/** Of so many children a paper tells at most, unless a second person has approved the notice (docs/adr/0018). */
export const mostChildren = 50;
