import type { ReactNode } from 'react';
import { needWords } from '#modules/needs/phone/need-words.ts';
import { useCategories } from '#modules/needs/phone/use-categories.ts';
import { Options } from '#phone/ui/Options.tsx';
import { ErrorState, Skeleton } from '#phone/ui/states.tsx';
import { useWords } from '#phone/ui/use-words.ts';

/** What families ask for most comes first; the others follow in their own order. */
const first = ['mental', 'family_edu', 'after_school', 'health', 'special_care', 'reading', 'sports'];
const rank = (code: string): number => first.indexOf(code) + 1 || first.length + 1;

/** The sixteen categories, in words everybody uses, each with its proper name. */
export function CategoryQuestion(given: { value: string | undefined; onChoose: (code: string) => void }): ReactNode {
  const { all, nameOf, error, retry } = useCategories();
  const plain = usePlain();
  if (!all) return error ? <ErrorState error={error} onRetry={retry} /> : <Skeleton cards={1} />;
  const of = [...all]
    .sort((a, b) => rank(a.code) - rank(b.code))
    .map(({ code }) => {
      const said = plain(code);
      return said === undefined ? { value: code, said: nameOf(code) } : { value: code, said, note: nameOf(code) };
    });
  return <Options {...given} areShort of={of} />;
}

/** The kinds of a category; any of them may do. */
export function KindQuestion({
  category,
  ...given
}: {
  category: string;
  value: string | undefined;
  onChoose: (code: string) => void;
}): ReactNode {
  const t = useWords(needWords);
  const { kindsOf, nameOf } = useCategories();
  const kinds = kindsOf(category).map(({ code }) => ({ value: code, said: nameOf(code) }));
  return <Options {...given} of={[{ value: category, said: t('anyKind') }, ...kinds]} />;
}

const isPlain = (key: string): key is keyof typeof needWords.zh => key in needWords.zh;

/** A category in plain words, where there are some. */
function usePlain(): (code: string) => string | undefined {
  const t = useWords(needWords);
  return (code) => {
    const key = `plain.${code}`;
    return isPlain(key) ? t(key) : undefined;
  };
}
