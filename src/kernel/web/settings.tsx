import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react'
import type { TextSize, Theme } from '#ui/display.tsx'
import { dark, light } from '#ui/tokens.ts'
import type { Language } from '../pure/words.ts'

/** How this device shows things; kept on it, for a phone is read in one light by one pair of eyes. */
export type Settings = { theme: Theme; size: TextSize; isElder: boolean }

const plain: Settings = { theme: 'auto', size: '16', isElder: false }
/** early.js reads the same name before the first paint. */
const NAME = 'niangjia:settings'

const SettingsContext = createContext<Settings & { set: (change: Partial<Settings>) => void }>({ ...plain, set: () => {} })
export const useSettings = () => useContext(SettingsContext)

export function SettingsRoom({ children }: { children: ReactNode }) {
  const [settings, setSettings] = useState(readSettings)
  useEffect(() => {
    show(settings)
    try {
      localStorage.setItem(NAME, JSON.stringify(settings))
    } catch {
      // shown now, forgotten with the page
    }
  }, [settings])
  const value = useMemo(
    () => ({ ...settings, set: (change: Partial<Settings>) => setSettings(before => ({ ...before, ...change })) }),
    [settings],
  )
  return <SettingsContext value={value}>{children}</SettingsContext>
}

function readSettings(): Settings {
  try {
    return { ...plain, ...JSON.parse(localStorage.getItem(NAME) ?? '{}') }
  } catch {
    return plain
  }
}

function show({ theme, size, isElder }: Settings) {
  const root = document.documentElement
  put(root, 'theme', theme === 'auto' ? undefined : theme)
  put(root, 'size', size === '16' ? undefined : size)
  put(root, 'elder', isElder ? 'true' : undefined)
  document.querySelector('meta[name=theme-color]')?.setAttribute('content', isDark(theme) ? dark.paper : light.paper)
}

const put = (root: HTMLElement, name: string, value: string | undefined) => {
  if (value === undefined) delete root.dataset[name]
  else root.dataset[name] = value
}

const darkness = () => matchMedia('(prefers-color-scheme: dark)')
const isDark = (theme: Theme) => theme === 'dark' || (theme === 'auto' && darkness().matches)

/** Whether the page is dark now, for what cannot read a custom property. */
export function useIsDark(): boolean {
  const { theme } = useSettings()
  const [now, setNow] = useState(() => darkness().matches)
  useEffect(() => {
    const media = darkness()
    const hear = () => setNow(media.matches)
    media.addEventListener('change', hear)
    return () => media.removeEventListener('change', hear)
  }, [])
  return theme === 'dark' || (theme === 'auto' && now)
}

/** The language chosen on this device, else the browser's own. */
export function readLanguage(): Language {
  const chosen = /(?:^|; )language=(zh|en)/.exec(document.cookie)?.[1]
  return (chosen as Language | undefined) ?? (/^zh\b/i.test(navigator.language) || !/^en\b/i.test(navigator.language) ? 'zh' : 'en')
}

/** The server reads it too, for the sentences of its refusals. */
export function keepLanguage(language: Language): void {
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing from WeChat's browser and from Firefox
  document.cookie = `language=${language}; path=/; max-age=31536000; samesite=lax`
  document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en'
}
