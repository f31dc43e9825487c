import { cleanup, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Problem } from '#platform/browser/problem.ts';
import { LanguageContext } from '#platform/browser/use-words.ts';
import { ScreenFrame } from '#web/app/ScreenFrame.tsx';
import { BarList } from '#web/ui/BarList.tsx';
import { ConsentPair } from '#web/ui/ConsentPair.tsx';
import { DataTable } from '#web/ui/DataTable.tsx';
import { EmptyState } from '#web/ui/EmptyState.tsx';
import { ErrorState } from '#web/ui/ErrorState.tsx';
import { Figure } from '#web/ui/Figure.tsx';
import { LongWork } from '#web/ui/LongWork.tsx';
import { ReadAloud } from '#web/ui/ReadAloud.tsx';
import { useUndoToast } from '#web/ui/use-undo-toast.tsx';
import { WhyPanel } from '#web/ui/WhyPanel.tsx';

afterEach(cleanup);

describe('a figure', () => {
  it('says the unknown as unknown, never as 0', () => {
    render(<Figure name="需求响应" split={{ rural: undefined, urban: 3 }} unit="天" value={undefined} />);
    const figure = screen.getByRole('article', { name: '需求响应' });
    expect(figure.textContent).toContain('未知');
    expect(figure.textContent).toContain('乡村 未知 · 城区 3');
    expect(figure.textContent).not.toContain('天');
  });

  it('explains its evidence grade when touched', async () => {
    render(<Figure grade="B" name="利用率" of="319 / 498 个时段" unit="%" value={64} />);
    await userEvent.click(screen.getByRole('button', { name: '证据等级 B：由服务的另一方确认过。' }));
    expect(await screen.findByText('由服务的另一方确认过。')).toBeTruthy();
  });
});

it('is read aloud by a voice of the device alone: another one has the text sent away', async () => {
  const spoken: object[] = [];
  const far = { lang: 'zh-CN', localService: false };
  const [cantonese, own] = [
    { lang: 'zh_HK', localService: true },
    { lang: 'zh_CN', localService: true },
  ];
  let voices = [far, { lang: 'en-GB', localService: true }];
  const utterance = class extends EventTarget {};
  vi.stubGlobal('SpeechSynthesisUtterance', utterance);
  vi.stubGlobal('speechSynthesis', {
    cancel: () => undefined,
    getVoices: () => voices,
    speak: (one: { voice: object }) => spoken.push(one.voice),
  });
  render(<ReadAloud text="周五去博物馆" />);
  await userEvent.click(screen.getByRole('button', { name: /朗\s*读/ }));
  expect(screen.getByText('这台电脑没有能念这些字的声音。')).toBeTruthy();
  voices = [far, cantonese, own];
  await userEvent.click(screen.getByRole('button', { name: /朗\s*读/ }));
  expect(spoken).toEqual([own]);
  await userEvent.click(screen.getByRole('button', { name: '停止朗读' }));
  expect(screen.getByRole('button', { name: /朗\s*读/ })).toBeTruthy();
  expect(screen.queryByText('这台电脑没有能念这些字的声音。')).toBeNull();
  vi.unstubAllGlobals();
});

describe('a list', () => {
  const columns = [{ title: '名称', dataIndex: 'name' }];

  it('says how many there are', () => {
    render(
      <DataTable
        columns={columns}
        label="需求"
        rowKey="id"
        rows={[{ id: '1', name: '谈心' }]}
        total={1234}
        unit="个需求"
      />,
    );
    expect(screen.getByText('共 1,234 个需求')).toBeTruthy();
    expect(screen.getByRole('cell', { name: '谈心' })).toBeTruthy();
  });

  it('keeps what its rows are and what can be done with them in sight, however wide it is', () => {
    const acts = { key: 'acts', render: () => <button type="button">结束</button> };
    const rows = [{ id: '1', name: '谈心' }];
    render(<DataTable columns={[...columns, { title: '说明' }, acts]} label="需求" rowKey="id" rows={rows} />);
    const held = screen.getAllByRole('cell').map(({ className }) => /-fix-(start|end)/.exec(className)?.[1]);
    expect(held).toEqual(['start', undefined, 'end']);
  });

  it('does not say that there is nothing while it is still asked for', () => {
    render(<DataTable<{ id: string; name: string }> columns={columns} label="需求" rowKey="id" rows={undefined} />);
    const table = screen.getByRole('table');
    expect(table.querySelector('[aria-busy="true"]')).not.toBeNull();
    expect(table.textContent).not.toMatch(/暂无数据|No data/);
  });

  it('says one and many differently where a language does', () => {
    const list = (total: number) => (
      <DataTable
        columns={columns}
        label="Needs"
        rowKey="id"
        rows={[{ id: '1', name: 'A talk' }]}
        total={total}
        unit="need|needs"
      />
    );
    const { rerender } = render(<LanguageContext.Provider value="en">{list(1)}</LanguageContext.Provider>);
    expect(screen.getByText('1 need')).toBeTruthy();
    rerender(<LanguageContext.Provider value="en">{list(2)}</LanguageContext.Provider>);
    expect(screen.getByText('2 needs')).toBeTruthy();
  });

  it('says why it could not be read in the place of its rows', () => {
    render(
      <DataTable<{ id: string; name: string }>
        columns={columns}
        error={new Problem({ code: 'server.unreadable', status: 500 })}
        filters={<input aria-label="名称" />}
        label="需求"
        onRetry={() => undefined}
        rowKey="id"
        rows={undefined}
      />,
    );
    expect(screen.getByRole('alert').textContent).toContain('这里没能打开');
    expect(screen.getByRole('textbox', { name: '名称' })).toBeTruthy();
    expect(screen.queryByText('正在打开……')).toBeNull();
  });

  it('says what it is for when it is empty', () => {
    render(
      <DataTable columns={columns} empty={<EmptyState title="还没有需求" />} label="需求" rowKey="id" rows={[]} />,
    );
    expect(screen.getByText('还没有需求')).toBeTruthy();
    expect(screen.queryByRole('table')).toBeNull();
  });
});

describe('asking for consent', () => {
  it('shows two equal buttons and that refusing is free', () => {
    const nothing = (): void => undefined;
    render(<ConsentPair accept="同意" onAccept={nothing} onRefuse={nothing} refuse="不用了" />);
    const [refuse, accept] = screen.getAllByRole('button');
    expect(refuse?.className).toBe(accept?.className);
    expect(screen.getByText(/没有任何影响/)).toBeTruthy();
  });
});

describe('an error', () => {
  it('says what happened in the words of the server, and the code', () => {
    render(
      <ErrorState
        error={new Problem({ code: 'needs.closed', status: 409, title: '这个需求已经关闭。', requestId: 'r-1' })}
      />,
    );
    expect(screen.getByRole('alert').textContent).toMatch(/这个需求已经关闭。.*needs\.closed.*r-1/);
  });

  it('offers to try again only where that can help', () => {
    const retry = (): void => undefined;
    const { rerender } = render(
      <ErrorState
        error={new Problem({ code: 'access.not_found', status: 404, title: '没有找到。' })}
        onRetry={retry}
      />,
    );
    expect(screen.getByRole('alert').textContent).not.toContain('再试一次');
    rerender(<ErrorState error={new Problem({ code: 'server.unreadable', status: 500 })} onRetry={retry} />);
    expect(screen.getByRole('alert').textContent).toContain('这里没能打开');
    expect(screen.getByRole('button', { name: '再试一次' })).toBeTruthy();
  });

  it('says of an act that it was not done, and comes into sight', () => {
    const seen: Element[] = [];
    const watch = vi.spyOn(Element.prototype, 'scrollIntoView').mockImplementation(function comesIntoSight(
      this: Element,
    ) {
      seen.push(this);
    });
    render(<ErrorState error={new Problem({ code: 'server.unreadable', status: 500 })} />);
    watch.mockRestore();
    expect(screen.getByRole('alert').textContent).toContain('这次没有办成');
    expect(seen).toEqual([screen.getByRole('alert')]);
  });

  it('says what to do without a network', () => {
    render(<ErrorState error={new Problem({ code: 'offline', status: 0 })} />);
    expect(screen.getByRole('alert').textContent).toContain('请检查网络');
  });
});

describe('long work', () => {
  it('shows progress, the time left, and that one may leave', () => {
    render(<LongWork done={8200} secondsLeft={95} title="正在导入" total={20_000} />);
    expect(screen.getByText('8,200 / 20,000 · 大约还要 2 分钟')).toBeTruthy();
    expect(screen.getByText(/可以离开/)).toBeTruthy();
    expect(screen.getByRole('progressbar').getAttribute('aria-valuenow')).toBe('41');
  });
});

describe('reasons and bars', () => {
  it('say each share and the sum', () => {
    const reasons = [
      { key: 'a', name: '时间合适', contribution: 0.4 },
      { key: 'b', name: '路程', contribution: -0.15 },
    ];
    render(<WhyPanel reasons={reasons} title="为什么是她" />);
    expect(screen.getByText('−0.15')).toBeTruthy();
    expect(screen.getByText('+0.25')).toBeTruthy();
  });

  it('say the label where the number must not be shown', () => {
    render(<BarList bars={[{ key: 'a', name: '太远', value: 9, label: '＜10' }]} label="原因" />);
    expect(screen.getByRole('listitem').textContent).toBe('太远＜10');
  });
});

describe('what was done', () => {
  function Act({ undo }: { undo: () => Promise<void> }): ReactNode {
    const toast = useUndoToast();
    return (
      <button onClick={() => toast('已暂停', undo)} type="button">
        暂停
      </button>
    );
  }

  it('can be undone from its message', async () => {
    const undone: string[] = [];
    render(
      <ScreenFrame>
        <Act undo={async () => void undone.push('yes')} />
      </ScreenFrame>,
    );
    // Without style sheets the message seems to let clicks through.
    const user = userEvent.setup({ pointerEventsCheck: 0 });
    await user.click(await screen.findByRole('button', { name: '暂停' }));
    await user.click(await screen.findByRole('button', { name: '撤销' }));
    expect(undone).toEqual(['yes']);
  });
});
