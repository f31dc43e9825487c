import { App as AntdApp, ConfigProvider } from 'antd';
import enUS from 'antd/locale/en_US.js';
import zhCN from 'antd/locale/zh_CN.js';
import type { ReactNode } from 'react';
import { useIsDark, useIsStill, usePreferences } from '#platform/browser/preferences.ts';
import { antdTheme } from '#web/app/theme.ts';
import { LanguageContext } from '#platform/browser/use-words.ts';

/** Language, colours and messages around every page. */
export function Surroundings({ children }: { children: ReactNode }): ReactNode {
  const { language } = usePreferences();
  const isDark = useIsDark();
  const isStill = useIsStill();
  return (
    <LanguageContext.Provider value={language}>
      <ConfigProvider
        button={{ autoInsertSpace: false }}
        form={{ scrollToFirstError: { block: 'center', focus: true } }}
        locale={language === 'zh' ? zhCN.default : enUS.default}
        theme={antdTheme(isDark, isStill)}
      >
        <AntdApp component={false}>{children}</AntdApp>
      </ConfigProvider>
    </LanguageContext.Provider>
  );
}
