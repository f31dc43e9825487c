/** Pictures that are listed in a county at once: each picture that comes is compared with all of them. */
export const mostListedPictures = 2_000;
