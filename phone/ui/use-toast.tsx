import { createContext, useCallback, useContext, useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import './Toast.css';

interface Told {
  said: string;
  act?: { label: string; onPress: () => void };
}

const shownMs = 6_000;

const ToastContext = createContext<(told: Told) => void>(() => undefined);

/** Says what was done, and offers one act on it: `toast({ said: '已告诉老师', act: { label: '撤销', onPress } })`. */
export const useToast = (): ((told: Told) => void) => useContext(ToastContext);

/** Where toasts appear; the frame has one. */
export function ToastPlace({ children }: { children: ReactNode }): ReactNode {
  const [told, setTold] = useState<Told>();
  const show = useCallback((next: Told) => setTold(next), []);
  useEffect(() => {
    if (!told) return undefined;
    const timer = setTimeout(() => setTold(undefined), shownMs);
    return () => clearTimeout(timer);
  }, [told]);
  const act = told?.act;
  return (
    <ToastContext.Provider value={show}>
      {children}
      <output className="ly-toast-place">
        {told && (
          <span className="ly-toast">
            {told.said}
            {act && (
              <button
                className="ly-toast-act"
                onClick={() => {
                  setTold(undefined);
                  act.onPress();
                }}
                type="button"
              >
                {act.label}
              </button>
            )}
          </span>
        )}
      </output>
    </ToastContext.Provider>
  );
}
