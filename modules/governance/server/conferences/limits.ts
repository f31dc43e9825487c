/** As many items an agenda has at most, and materials an item. */
export const mostItems = 40;
export const mostMaterials = 20;

/** As many questions of an item are put to the vote at most. */
export const mostVotes = 5;

/** As many proposals an organisation has waiting at most. */
export const mostWaiting = 30;

/** For how many days past conferences stand in somebody’s calendar, and how many of them. */
export const feedDays = 180;
export const mostInFeed = 200;
