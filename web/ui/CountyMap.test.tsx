import { cleanup, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { CountyMap } from '#web/ui/CountyMap.tsx';
import type { MapTown } from '#web/ui/CountyMap.tsx';

afterEach(cleanup);

const towns: MapTown[] = [
  { code: '1', name: '石塘乡', at: [110, 27], value: 0.1, label: '31' },
  { code: '2', name: '县城', at: [110.2, 27.1], value: 0.9, label: '25' },
  { code: '3', name: '云顶乡', at: [110.1, 27.2], value: undefined, label: '未知' },
];

function shown(chosen: string[] = []) {
  return render(
    <CountyMap
      labelName="够不着的需求"
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
    expect(screen.getByRole('button', { name: '石塘乡，31，可及性 1 / 5' })).toBeTruthy();
    expect(screen.getByRole('button', { name: '云顶乡，未知，未知' })).toBeTruthy();
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

  it('has its table one key away', async () => {
    shown();
    await userEvent.click(screen.getByRole('button', { name: '看表格' }));
    expect(screen.getByRole('table', { name: '可及性' })).toBeTruthy();
    expect(screen.getAllByRole('row')).toHaveLength(towns.length + 1);
    expect(screen.getByRole('row', { name: /县城 25/ })).toBeTruthy();
  });

  it('tells the steps apart without colour when asked', async () => {
    const { container } = shown();
    await userEvent.click(screen.getByRole('button', { name: '加图案' }));
    expect(container.querySelector('.ly-map-patterned')).toBeTruthy();
    expect(screen.getByRole('button', { name: '去图案' })).toBeTruthy();
  });
});
