import type { ReactNode } from 'react';
import { type Picked, PupilSelect } from '#modules/people/web/guardians/PupilSelect.tsx';

/** The choice of a pupil as a field of a form, which gives it its value. */
export function PupilField({ value, onChange }: { value?: Picked; onChange?: (pupil: Picked) => void }): ReactNode {
  return <PupilSelect onPick={(pupil) => onChange?.(pupil)} value={value} />;
}
