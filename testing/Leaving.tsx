import { type ReactNode, useState } from 'react';

/** A screen that is left, and come back to, by one button. */
export function Leaving({ children }: { children: ReactNode }): ReactNode {
  const [isThere, setIsThere] = useState(true);
  return (
    <>
      <button onClick={() => setIsThere(!isThere)} type="button">
        换屏
      </button>
      {isThere && children}
    </>
  );
}
