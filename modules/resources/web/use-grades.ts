import { words } from '#modules/resources/web/words.ts';
import type { Grades } from '#modules/resources/contract/resource.ts';
import { useWords } from '#web/ui/use-words.ts';

const twelve = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const;

/** The twelve grades to choose from, and how to say some of them. */
export function useGrades(): {
  choices: { value: number; label: string }[];
  said: (grades: Grades) => string;
} {
  const t = useWords(words);
  const choices = twelve.map((value) => ({ value, label: t(`grade.${value}`) }));
  const nameOf = (grade: number): string => choices.find((one) => one.value === grade)?.label ?? String(grade);
  return {
    choices,
    said: ({ from, to }) => (from === to ? nameOf(from) : t('gradesSaid', { from: nameOf(from), to: nameOf(to) })),
  };
}
