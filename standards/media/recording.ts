/** What a recording holds, as its container says. */
export interface Recording {
  /** By track, what is in it: the name of the codec as the container has it. */
  sound: readonly string[];
  picture: readonly string[];
  /** Tracks that are neither. */
  other: number;
  seconds: number;
}

/** Thrown where bytes are not what their container asks for. */
export class BrokenContainer extends Error {
  override readonly name = 'BrokenContainer';
}
