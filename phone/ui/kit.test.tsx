import { cleanup, render, screen } from '@testing-library/preact';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { prefer } from '#platform/browser/preferences.ts';
import { Problem } from '#platform/browser/problem.ts';
import { ScreenFrame } from '#phone/app/ScreenFrame.tsx';
import { PairButtons, PlainButton } from '#phone/ui/Button.tsx';
import { Field } from '#phone/ui/Field.tsx';
import { FindForm } from '#phone/ui/FindForm.tsx';
import { Link, useParam } from '#phone/ui/Link.tsx';
import { ErrorState } from '#phone/ui/states.tsx';
import { ReadAloud } from '#phone/ui/ReadAloud.tsx';
import { useToast } from '#phone/ui/use-toast.tsx';

afterEach(cleanup);
const nothing = (): void => undefined;

describe("the phone's kit", () => {
  it('asks for consent with two equal buttons and says that refusing is free', () => {
    render(<PairButtons accept="同意" onAccept={nothing} onRefuse={nothing} refuse="不用了" />);
    const [refuse, accept] = screen.getAllByRole('button');
    expect(refuse?.className).toBe(accept?.className);
    expect(screen.getByText(/没有任何影响/)).toBeTruthy();
  });

  it('ties a field to its label, its hint and its error', () => {
    render(
      <Field error="请选一个日期" label="哪一天">
        <input type="date" />
      </Field>,
    );
    const input = screen.getByLabelText(/哪一天/);
    expect(input.getAttribute('aria-invalid')).toBe('true');
    expect(document.getElementById(input.getAttribute('aria-describedby') ?? '')?.textContent).toBe('请选一个日期');
  });

  it('hands over the words to look for without the spaces around them', async () => {
    const onFind = vi.fn();
    render(<FindForm act="查找" label="要找的词" onFind={onFind} />);
    await userEvent.type(screen.getByRole('searchbox', { name: '要找的词' }), ' 春游 {Enter}');
    expect(onFind.mock.calls).toEqual([['春游']]);
  });

  it('says what a refusal means, and offers to try again only where that can help', () => {
    const { rerender } = render(
      <ErrorState error={new Problem({ code: 'needs.closed', status: 409, title: '已经关闭。' })} onRetry={nothing} />,
    );
    expect(screen.getByRole('alert').textContent).toMatch(/已经关闭。.*needs\.closed/);
    expect(screen.queryByRole('button')).toBeNull();
    rerender(<ErrorState error={new Problem({ code: 'server.unreadable', status: 500 })} onRetry={nothing} />);
    expect(screen.getByRole('alert').textContent).toContain('这里没能打开');
    expect(screen.getByRole('button', { name: '再试一次' })).toBeTruthy();
  });

  it('says of an act that failed that it was not done', () => {
    render(<ErrorState error={new Problem({ code: 'server.unreadable', status: 500 })} />);
    expect(screen.getByRole('alert').textContent).toContain('这次没有办成');
  });

  it('says of a phone that is full what helps, and that nothing was sent', () => {
    render(<ErrorState error={new Problem({ code: 'phone.not_kept', status: 0 })} />);
    expect(screen.getByRole('alert').textContent).toMatch(/没记下来，所以没有送出.*存满了：删掉一些照片/);
    expect(screen.getByRole('alert').textContent).not.toContain('代码');
  });

  it('leaves reading aloud out where the phone cannot speak, and says so in large type', () => {
    const { rerender } = render(<ReadAloud text="周五去博物馆" />);
    expect(screen.queryByRole('button')).toBeNull();
    expect(screen.queryByText(/念不出来/)).toBeNull();
    prefer({ type: 'large' });
    rerender(<ReadAloud text="周五去博物馆" />);
    expect(screen.getByText(/念不出来/)).toBeTruthy();
  });

  it('reads aloud and stops at the same button, and says when nothing was to be heard', async () => {
    const spoken: string[] = [];
    let last: EventTarget | undefined;
    class Utterance extends EventTarget {
      readonly text: string;
      constructor(text: string) {
        super();
        this.text = text;
      }
    }
    const speak = (utterance: Utterance): void => {
      last = utterance;
      spoken.push(utterance.text);
    };
    const speechSynthesis = { speak, cancel: () => spoken.push('stopped'), getVoices: () => [] };
    vi.stubGlobal('speechSynthesis', speechSynthesis);
    vi.stubGlobal('SpeechSynthesisUtterance', Utterance);
    render(<ReadAloud text="周五去博物馆" />);
    await userEvent.click(screen.getByRole('button', { name: '念给我听' }));
    await userEvent.click(screen.getByRole('button', { name: '停下' }));
    expect(spoken.slice(-2)).toEqual(['周五去博物馆', 'stopped']);
    const fail = (error: string) => last?.dispatchEvent(Object.assign(new Event('error'), { error }));
    fail('interrupted');
    expect(screen.getByRole('button', { name: '念给我听' })).toBeTruthy();
    expect(screen.queryByText(/念不出来/)).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: '念给我听' }));
    fail('language-unavailable');
    expect(await screen.findByText(/念不出来/)).toBeTruthy();
    expect(screen.getByRole('button', { name: '念给我听' })).toBeTruthy();
  });

  it('says what was done and takes it back', async () => {
    const undone: string[] = [];
    function Act() {
      const toast = useToast();
      const act = { label: '撤销', onPress: () => void undone.push('yes') };
      return <PlainButton onPress={() => toast({ said: '已告诉老师', act })}>告诉老师</PlainButton>;
    }
    render(
      <ScreenFrame>
        <Act />
      </ScreenFrame>,
    );
    await userEvent.click(screen.getByRole('button', { name: '告诉老师' }));
    await userEvent.click(screen.getByRole('button', { name: '撤销' }));
    expect(undone).toEqual(['yes']);
    expect(screen.queryByText('已告诉老师')).toBeNull();
  });

  it('gives a screen its parameter and leads to others', async () => {
    function Offer() {
      return <Link to="/today">{`邀请 ${useParam('id')}`}</Link>;
    }
    render(
      <ScreenFrame at="/offers/7" path="/offers/:id">
        <Offer />
      </ScreenFrame>,
    );
    await userEvent.click(screen.getByRole('link', { name: '邀请 7' }));
    expect(screen.getByLabelText('address').textContent).toBe('/today');
  });
});
