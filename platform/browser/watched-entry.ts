/**
 * Runs in a page before its scripts, as text and by itself: where one of them cannot be had, as when the server has been brought
 * up to date since, the page is opened anew once, and then says so with a button. It would stay at “opening” for ever.
 */
function watchEntry(): void {
  const tell = (place: Element): void => {
    place.setAttribute('role', 'alert');
    place.textContent = '';
    for (const text of [
      '没能打开。可能刚更新过，或者网络断了一下。',
      'This could not be opened. It may be new, or the network broke off.',
    ]) {
      const said = document.createElement('p');
      said.textContent = text;
      place.append(said);
    }
    const button = document.createElement('button');
    button.textContent = '再试一次 · Try again';
    // Its stylesheet may be gone as well.
    button.style.cssText =
      'min-height: 48px; margin-top: 16px; padding: 8px 24px; border: 1px solid; border-radius: 12px; background: none; color: inherit; font: inherit';
    button.addEventListener('click', () => location.reload());
    place.append(button);
  };
  const fail = (place: Element): void => {
    const state = history.state as { isOpenedAnew?: boolean } | null;
    if (state?.isOpenedAnew) return tell(place);
    history.replaceState({ ...state, isOpenedAnew: true }, '');
    location.reload();
  };
  addEventListener(
    'error',
    ({ target }) => {
      const place = document.querySelector('.ly-opening');
      if (place && (target === window || target instanceof HTMLScriptElement)) fail(place);
    },
    true,
  );
}

/** Puts it into the page of an entry as it is built. */
export const watchedEntry = {
  name: 'watched-entry',
  transformIndexHtml: () => [
    { tag: 'script', children: `(${watchEntry.toString()})()`, injectTo: 'head-prepend' as const },
  ],
};
