import { cleanup, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { afterEach, describe, expect, it } from 'vitest';
import { ScreenFrame } from '#web/app/ScreenFrame.tsx';
import { Link } from '#web/ui/Link.tsx';
import { useAddress, useGo } from '#web/ui/use-address.ts';

afterEach(cleanup);

function List(): ReactNode {
  const [filter, setFilter] = useAddress({ page: '1', town: '' });
  const go = useGo();
  return (
    <>
      <p>{`第 ${filter.page} 页 ${filter.town}`}</p>
      <button onClick={() => setFilter({ town: '0990101', page: '2' })} type="button">
        只看一个乡镇
      </button>
      <button onClick={() => setFilter({ town: '', page: '1' })} type="button">
        全部
      </button>
      <button onClick={() => go('/needs/7?from=list')} type="button">
        打开
      </button>
      <Link to="/resources?town=1">资源</Link>
    </>
  );
}

const shown = (at: string) =>
  render(
    <ScreenFrame at={at} path="/needs">
      <List />
    </ScreenFrame>,
  );

describe('what a list is filtered by', () => {
  it('is read from the address, leading zeros included', async () => {
    shown('/needs?town=0990101&page=3');
    expect(await screen.findByText('第 3 页 0990101')).toBeTruthy();
  });

  it('is kept in the address, and its defaults are not', async () => {
    shown('/needs');
    await userEvent.click(await screen.findByRole('button', { name: '只看一个乡镇' }));
    expect(await screen.findByText('第 2 页 0990101')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: '全部' }));
    expect(await screen.findByText('第 1 页')).toBeTruthy();
  });

  it('goes along with links and acts', async () => {
    shown('/needs');
    expect((await screen.findByRole('link', { name: '资源' })).getAttribute('href')).toBe('/resources?town=1');
    await userEvent.click(screen.getByRole('button', { name: '打开' }));
    expect((await screen.findByLabelText('address')).textContent).toBe('/needs/7?from=list');
  });
});
