import type { ReactNode } from 'react';
import type { PostState } from '#modules/messages/contract/post.ts';
import { writingWords } from '#modules/messages/web/columns/writing-words.ts';
import { Mark, type Tone } from '#web/ui/Mark.tsx';
import { useWords } from '#web/ui/use-words.ts';

const tones: Record<PostState, Tone> = {
  draft: 'plain',
  review: 'accent',
  planned: 'info',
  published: 'good',
  withdrawn: 'warn',
};

/** How a post one wrote or reviews stands. */
export function PostStateMark({ state }: { state: PostState }): ReactNode {
  const t = useWords(writingWords);
  return <Mark tone={tones[state]}>{t(`state.${state}`)}</Mark>;
}
