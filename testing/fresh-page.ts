import { configure } from '@testing-library/dom';
import { beforeEach } from 'vitest';
import { prefer } from '#platform/browser/preferences.ts';

// A busy machine draws a page in more than the second that is usual, for which Vitest’s own `vi.waitFor` would wait: tests of screens wait by this
// library. The phone's brings a copy of its own: testing/fresh-phone.ts.
configure({ asyncUtilTimeout: 10_000 });

// Screens of a lane share a browser: each test begins at its first page, as a reader who has chosen nothing yet.
beforeEach(() => {
  localStorage.clear();
  history.replaceState(null, '', '/');
  prefer({ language: 'zh', theme: 'system', type: 'normal', home: 'unasked', pictures: 'system', county: '' });
});
