/** Files somebody may send in a day, and their bytes together. */
export const [mostFilesADay, mostBytesADay] = [100, 200_000_000];
