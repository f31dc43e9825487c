import { Button, Form, Input, type InputRef } from 'antd';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { Question } from '#modules/surveys/contract/questionnaire.ts';
import { AnswerInput } from '#modules/surveys/web/AnswerInput.tsx';
import { askedOf, faultsOfSheet } from '#engines/questionnaires/questionnaire.ts';
import { answered } from '#modules/surveys/web/asking.ts';
import { codeOf, isWhole, type Noted, type Sheet } from '#modules/surveys/web/sheets/sheet.ts';
import { sheetsWords } from '#modules/surveys/web/sheets/sheets-words.ts';
import { useKeysWithin } from '#modules/surveys/web/use-keys-within.ts';
import { Panel } from '#web/ui/Page.tsx';
import { useLanguage, useWords } from '#web/ui/use-words.ts';

interface Given {
  questions: readonly Question[];
  sheet: Sheet;
  noted: readonly Noted[];
  /** The key of the noted sheet that is being changed. */
  changing: string | undefined;
  onChange: (sheet: Sheet) => void;
  onNote: () => void;
  onClear: () => void;
}

/** The sheet at hand: its code, and what was answered. Enter goes on to what comes next. */
export function SheetForm(given: Given): ReactNode {
  const t = useWords(sheetsWords);
  const language = useLanguage();
  const { questions, sheet, noted, changing, onChange, onNote, onClear } = given;
  const { code, answers } = sheet;
  const [isTried, setIsTried] = useState(false);
  const { frame, codeInput } = useEnter();
  const faults = new Map(faultsOfSheet(questions, answers).map(({ question, fault }) => [question, fault]));
  const codeFault = useCodeFault(code, noted, changing);
  const finish = (): void => {
    setIsTried(true);
    if (codeFault !== undefined) return codeInput.current?.focus();
    if (faults.size > 0) return;
    setIsTried(false);
    onNote();
    codeInput.current?.focus();
  };
  const number = noted.findIndex(({ key }) => key === changing) + 1;
  return (
    <Panel title={changing === undefined ? t('sheet') : t('changing', { number })}>
      <div className="ly-sheet" ref={frame}>
        <Form.Item
          extra={t('codeNote')}
          htmlFor="sheet-code"
          label={t('code')}
          layout="vertical"
          {...(isTried && codeFault !== undefined && { help: codeFault, validateStatus: 'error' as const })}
        >
          <Input
            autoComplete="off"
            id="sheet-code"
            maxLength={300}
            onBlur={() => onChange({ ...sheet, code: codeOf(code) })}
            onChange={({ target }) => onChange({ ...sheet, code: target.value })}
            ref={codeInput}
            value={code}
          />
        </Form.Item>
        <p className="ly-muted ly-small">{t('keysNote')}</p>
        {askedOf(questions, answers).map((question) => (
          <AnswerInput
            answer={answers[question.code]}
            fault={isTried ? faults.get(question.code) : undefined}
            key={question.code}
            language={language}
            number={questions.indexOf(question) + 1}
            onAnswer={(answer) => onChange({ ...sheet, answers: answered(answers, question.code, answer) })}
            question={question}
          />
        ))}
        <div aria-live="polite">
          {isTried && faults.size > 0 && <p className="ly-answer-fault">{t('unfit', { count: faults.size })}</p>}
        </div>
        <div className="ly-row">
          <Button onClick={finish} type="primary">
            {t('keep')}
          </Button>
          <Button onClick={onClear}>{t('clear')}</Button>
        </div>
      </div>
    </Panel>
  );
}

/** What is wrong with the code of the sheet at hand; nothing where it is one, and of no other sheet. */
function useCodeFault(text: string, noted: readonly Noted[], changing: string | undefined): string | undefined {
  const t = useWords(sheetsWords);
  const code = codeOf(text);
  if (!isWhole(code)) return t('codeWrong');
  const at = noted.findIndex((one) => one.code === code && one.key !== changing);
  return at < 0 ? undefined : t('codeTwice', { number: at + 1 });
}

/** Has Enter go on from the code to the questions, from each to the next, and from the last to what notes the sheet: scanners end with it. */
function useEnter() {
  const codeInput = useRef<InputRef>(null);
  useEffect(() => codeInput.current?.focus(), []);
  const frame = useKeysWithin<HTMLDivElement>((event, within) => {
    const { target } = event;
    if (event.key !== 'Enter' || !(target instanceof HTMLInputElement)) return;
    event.preventDefault();
    const groups = [...within.querySelectorAll('fieldset')];
    const group = target.closest('fieldset');
    const next = groups[group ? groups.indexOf(group) + 1 : 0];
    const into =
      next?.querySelector<HTMLElement>('input:checked, textarea') ?? next?.querySelector<HTMLElement>('input');
    (into ?? within.querySelector<HTMLElement>('.ant-btn-primary'))?.focus();
  });
  return { frame, codeInput };
}
