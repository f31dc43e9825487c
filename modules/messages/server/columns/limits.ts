import { mostPictures, mostVideos } from '#modules/messages/contract/document.ts';

/** How many columns a school, or the county, keeps at once. */
export const mostColumns = 30;

/** How much a list tells of a post, in characters. */
export const startShown = 90;

/** Among how many of the newest posts that have the words the best are told. */
export const mostFound = 500;

/** How many posts a column shows to anybody, and tells readers of its feed. */
export const postsShown = 30;

/** What may come into a post at once: with each video a picture that stands for it. */
export const mostWithPost = { picture: mostPictures + mostVideos, voice: 0, video: mostVideos, document: 0 };

/** How many comments one person may have waiting. */
export const mostHeldComments = 10;

/** To how many followers a post is told in one transaction. */
export const batch = 1_000;
