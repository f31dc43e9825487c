import { cleanup, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { CountyMap } from '#web/ui/CountyMap.tsx';
import type { MapTown } from '#web/ui/CountyMap.tsx';

afterEach(cleanup);

const towns: MapTown[] = [
  { code: '1', name: '石塘乡', at: [110, 27], value: 0.1, label: '31', cells: ['31', '0.10'] },
  { code: '2', name: '县城', at: [110.2, 27.1], value: 0.9, label: '25', cells: ['25', '0.90'] },
  { code: '3', name: '云顶乡', at: [110.1, 27.2], value: undefined, label: '不公布', cells: ['不公布', '未知'] },
];

function shown(chosen: string[] = []) {
  return render(
    <CountyMap
      columns={['未满足（个）', '可及性']}
      onTown={(code) => chosen.push(code)}
      scale="可及性"
      title="可及性"
      towns={towns}
    />,
  );
}

describe('the map of a county', () => {
  it('says of each town what it shows, the unknown included', () => {
    shown();
    expect(screen.getByRole('button', { name: '石塘乡，未满足（个） 31，可及性 0.10' })).toBeTruthy();
    expect(screen.getByRole('button', { name: '云顶乡，未满足（个） 不公布，可及性 未知' })).toBeTruthy();
  });

  it('chooses a town by keyboard', async () => {
    const chosen: string[] = [];
    shown(chosen);
    await userEvent.tab();
    await userEvent.keyboard('{Enter}');
    await userEvent.tab();
    await userEvent.keyboard(' ');
    expect(chosen).toEqual(['1', '2']);
  });

  it('gives the best colour to the least of what is better when it is less, and says so', () => {
    const { container, rerender } = shown();
    const colourOf = (name: string) =>
      /ly-map-step-(\w+)/.exec(screen.getByRole('button', { name: new RegExp(name) }).getAttribute('class') ?? '')?.[1];
    const legend = () => container.querySelector('.ly-map-legend')?.textContent;
    expect([colourOf('石塘乡'), colourOf('县城'), colourOf('云顶乡')]).toEqual(['1', '3', 'unknown']);
    expect(legend()).toBe('可及性 低高');
    rerender(
      <CountyMap
        columns={['未满足（个）', '代价']}
        isLowGood
        onTown={() => {}}
        scale="代价"
        title="代价"
        towns={towns}
      />,
    );
    expect([colourOf('石塘乡'), colourOf('县城'), colourOf('云顶乡')]).toEqual(['3', '1', 'unknown']);
    expect(legend()).toBe('代价 高低');
  });

  it('has its table one key away', async () => {
    shown();
    await userEvent.click(screen.getByRole('button', { name: '看表格' }));
    expect(screen.getByRole('table', { name: '可及性' })).toBeTruthy();
    expect(screen.getAllByRole('row')).toHaveLength(towns.length + 1);
    expect(screen.getByRole('row', { name: '县城 25 0.90' })).toBeTruthy();
    expect(screen.getAllByRole('columnheader').map((head) => head.textContent)).toEqual([
      '乡镇',
      '未满足（个）',
      '可及性',
    ]);
  });

  it('tells the steps apart without colour when asked', async () => {
    const { container } = shown();
    await userEvent.click(screen.getByRole('button', { name: '加图案' }));
    expect(container.querySelector('.ly-map-patterned')).toBeTruthy();
    expect(screen.getByRole('button', { name: '去图案' })).toBeTruthy();
  });
});
