import { Button, Checkbox, DatePicker, Form, Input, Select } from 'antd';
import type { ReactNode } from 'react';
import { PolicyKind, Relation } from '#modules/governance/contract/policy.ts';
import { PolicyLevel } from '#modules/governance/contract/policy-ref.ts';
import { listMatterKinds } from '#modules/governance/contract/raised-matter.ts';
import { DepartmentSelect } from '#modules/governance/web/draft/DepartmentSelect.tsx';
import { policyDraftWords } from '#modules/governance/web/policies/policy-draft-words.ts';
import { policyWords } from '#modules/governance/web/policies/policy-words.ts';
import { ClauseSelect, PolicySelect } from '#modules/governance/web/policies/PolicySelect.tsx';
import { useRead } from '#web/api/use-read.ts';
import { Panel, Row } from '#web/ui/Page.tsx';
import { useWords } from '#web/ui/use-words.ts';

/** What a document is: its names, who issued it, whom it binds and what it is about. */
export function IdentityInputs(): ReactNode {
  const t = useWords(policyDraftWords);
  const tell = useWords(policyWords);
  const needed = [{ required: true, message: t('needed') }];
  const kinds = useRead(listMatterKinds, { query: { size: 200 } }).data?.items ?? [];
  return (
    <Panel title={t('identity')}>
      <Form.Item
        label={t('title')}
        name="title"
        rules={[{ required: true, min: 2, whitespace: true, message: t('needed') }]}
      >
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item extra={t('documentNumberNote')} label={t('documentNumber')} name="documentNumber">
        <Input maxLength={60} />
      </Form.Item>
      <Form.Item label={t('issuer')} name="issuer">
        <DepartmentSelect label={t('issuer')} placeholder={t('choose')} />
      </Form.Item>
      <Form.Item extra={t('issuerNote')} label={t('issuerName')} name="issuerName">
        <Input maxLength={100} />
      </Form.Item>
      <Row>
        <Form.Item label={t('level')} name="level" rules={needed}>
          <Select
            options={PolicyLevel.options.map((value) => ({ value, label: tell(`level.${value}`) }))}
            popupMatchSelectWidth={false}
          />
        </Form.Item>
        <Form.Item label={t('kind')} name="kind" rules={needed}>
          <Select
            options={PolicyKind.options.map((value) => ({ value, label: tell(`kind.${value}`) }))}
            popupMatchSelectWidth={false}
          />
        </Form.Item>
        <Form.Item name="isPublic" valuePropName="checked">
          <Checkbox>{t('isPublic')}</Checkbox>
        </Form.Item>
      </Row>
      <Form.Item label={t('matters')} name="matters">
        <Select
          aria-label={t('matters')}
          mode="multiple"
          options={kinds.map(({ code, name }) => ({ value: code, label: name }))}
          placeholder={t('choose')}
          showSearch={{ optionFilterProp: 'label' }}
        />
      </Form.Item>
      <Form.Item label={t('titleEn')} name="titleEn">
        <Input maxLength={200} />
      </Form.Item>
    </Panel>
  );
}

/** When a version was issued, from when it holds and until when. */
export function DayInputs({ isAbolition }: { isAbolition: boolean }): ReactNode {
  const t = useWords(policyDraftWords);
  const needed = [{ required: true, message: t('needed') }];
  return (
    <Panel title={t('dates')}>
      <Row>
        <Form.Item label={t('issuedOn')} name="issuedOn">
          <DatePicker />
        </Form.Item>
        <Form.Item label={t(isAbolition ? 'beganEnd' : 'began')} name="began" rules={needed}>
          <DatePicker allowClear={false} />
        </Form.Item>
        {!isAbolition && (
          <>
            <Form.Item label={t('expires')} name="expires">
              <DatePicker />
            </Form.Item>
            <Form.Item label={t('reviewBy')} name="reviewBy">
              <DatePicker />
            </Form.Item>
          </>
        )}
      </Row>
      <Form.Item label={t('note')} name="note">
        <Input.TextArea autoSize={{ minRows: 1, maxRows: 4 }} maxLength={300} />
      </Form.Item>
    </Panel>
  );
}

/** The text as it is pasted, and how good it is. */
export function TextInputs(): ReactNode {
  const t = useWords(policyDraftWords);
  return (
    <Panel title={t('text')}>
      <Form.Item extra={t('textNote')} name="text">
        <Input.TextArea aria-label={t('text')} autoSize={{ minRows: 12, maxRows: 40 }} maxLength={200_000} />
      </Form.Item>
      <Form.Item label={t('source')} name="source">
        <Input maxLength={300} />
      </Form.Item>
      <Form.Item name="isConfirmed" valuePropName="checked">
        <Checkbox>{t('isConfirmed')}</Checkbox>
      </Form.Item>
    </Panel>
  );
}

/** What the version is tied to; clauses of its own only once it was saved. */
export function LinkInputs({ own }: { own?: { policy: string; version: string } }): ReactNode {
  const t = useWords(policyDraftWords);
  const needed = [{ required: true, message: t('needed') }];
  return (
    <Panel title={t('links')}>
      <p className="ly-muted">{t('linksNote')}</p>
      <Form.List name="links">
        {(links, { add, remove }) => (
          <>
            {links.map(({ key, name }) => (
              <Row key={key}>
                <Form.Item label={t('relation')} name={[name, 'relation']} rules={needed}>
                  <Select
                    options={Relation.options.map((value) => ({ value, label: t(`relation.${value}`) }))}
                    popupMatchSelectWidth={false}
                    style={{ inlineSize: '8rem' }}
                  />
                </Form.Item>
                <Form.Item label={t('to')} name={[name, 'to']} rules={needed} style={{ flex: '2 1 14rem' }}>
                  <PolicySelect label={t('to')} placeholder={t('choose')} />
                </Form.Item>
                <LinkedClause at={name} />
                {own && (
                  <Form.Item label={t('fromAnchor')} name={[name, 'fromAnchor']} style={{ flex: '1 1 12rem' }}>
                    <ClauseSelect label={t('fromAnchor')} {...own} />
                  </Form.Item>
                )}
                <Button onClick={() => remove(name)} size="small">
                  {t('removeLink')}
                </Button>
              </Row>
            ))}
            <Button onClick={() => add({ relation: 'implements' })} size="small">
              {t('addLink')}
            </Button>
          </>
        )}
      </Form.List>
    </Panel>
  );
}

function LinkedClause({ at }: { at: number }): ReactNode {
  const t = useWords(policyDraftWords);
  const policy: unknown = Form.useWatch(['links', at, 'to']);
  return (
    <Form.Item label={t('toAnchor')} name={[at, 'toAnchor']} style={{ flex: '1 1 12rem' }}>
      <ClauseSelect label={t('toAnchor')} policy={typeof policy === 'string' ? policy : ''} />
    </Form.Item>
  );
}
