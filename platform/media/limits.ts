/** Pixels of the largest picture that is read: what phones take, and what a reader holds in less than two hundred megabytes. */
export const mostPixels = 25_000_000;

/** The same of one that cannot be read line by line: interlaced, progressive, or a GIF. */
export const mostPixelsWhole = 10_000_000;

/** Milliseconds a picture may take; a slow machine that is busy has some to spare. */
export const longestMs = 8_000;

/** Pictures read at once, and in line. */
export const [picturesAtOnce, picturesInLine] = [2, 50];

/** Bytes of a file of each sort. */
export const mostBytes = { picture: 12_000_000, voice: 3_000_000, video: 30_000_000, document: 20_000_000 };

/** Seconds of what is heard, and of what is seen. */
export const mostSeconds = { voice: 120, video: 180 };

/** Bytes all parts of a document have together. */
export const mostInflated = 200_000_000;
