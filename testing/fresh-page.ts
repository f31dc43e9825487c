import { beforeEach } from 'vitest';
import { prefer } from '#platform/browser/preferences.ts';

// Screens of a lane share a browser: each test begins at its first page, as a reader who has chosen nothing yet.
beforeEach(() => {
  localStorage.clear();
  history.replaceState(null, '', '/');
  prefer({ language: 'zh', theme: 'system', type: 'normal', home: 'unasked', pictures: 'system', county: '' });
});
