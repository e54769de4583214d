import { ConfigProvider, type ConfigProviderProps, theme } from 'antd'
// what antd's calendars call days and months, and that a week begins on Monday: they know English alone by themselves
import 'dayjs/locale/zh-cn.js'
import * as enUS from 'antd/es/locale/en_US.js'
import * as zhCN from 'antd/es/locale/zh_CN.js'
import type { ReactNode } from 'react'
import { antdTokens, dark, light } from '#ui/tokens.ts'
import { useLanguage } from '#kernel/web/person.tsx'
import { useIsDark } from '#kernel/web/settings.tsx'

/** The desk's kit in the house's colours and language. */
export function Antd({ children }: { children: ReactNode }) {
  const isDark = useIsDark()
  const language = useLanguage()
  return (
    <ConfigProvider
      locale={localeOf(language === 'zh' ? zhCN : enUS)}
      // its own habit parts two-character words: 提 交
      button={{ autoInsertSpace: false }}
      theme={{ token: antdTokens(isDark ? dark : light), algorithm: isDark ? theme.darkAlgorithm : theme.defaultAlgorithm }}
    >
      {children}
    </ConfigProvider>
  )
}

/** antd's files are read as ES modules by the build and as CommonJS by tsc. */
const localeOf = ({ default: found }: { default: unknown }) => found as NonNullable<ConfigProviderProps['locale']>
