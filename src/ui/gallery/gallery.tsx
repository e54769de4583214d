import { Bell, House, MapPin, Scale, User } from 'lucide-react'
import { useState } from 'react'
import { createRoot } from 'react-dom/client'
import { Button } from '../button.tsx'
import { FontSizeControl, LanguageControl, type TextSize, type Theme, ThemeControl } from '../display.tsx'
import { BottomBar, Page, Section, TopBar } from '../frame.tsx'
import { ToastRegion, useToast } from '../toast.tsx'
import '../ui.css'
import { Capture } from './capture.tsx'
import { Content } from './content.tsx'
import { Forms } from './forms.tsx'
import { Windows } from './windows.tsx'

/** Every component in every state, on one page, for the eye. Not part of the product. `?theme=dark&elder=true&size=30&face=wall` set the scene. */
const asked = new URLSearchParams(location.search)
for (const [name, value] of asked) document.documentElement.dataset[name] = value

function Gallery() {
  const [theme, setTheme] = useState<Theme>((asked.get('theme') as Theme) ?? 'auto')
  const [size, setSize] = useState<TextSize>((asked.get('size') as TextSize) ?? '16')
  const [language, setLanguage] = useState<'zh' | 'en'>('zh')
  const set = (name: string, value: string) => {
    document.documentElement.dataset[name] = value
  }
  return (
    <ToastRegion label="提示" closeWord="知道了">
      <TopBar name="娘家" homeHref="#" skipWord="跳到正文">
        <Button kind="plain" icon={User}>
          登录
        </Button>
      </TopBar>
      <Page title="您好，需要什么帮助" lead="每一件组件，每一种样子。" back={{ href: '#', word: '返回首页' }} action={<Main />}>
        <Forms />
        <Content />
        <Windows />
        <Capture />
        <Section title="显示">
          <FontSizeControl
            label="文字大小"
            words={{ 16: '标准', 18: '大一点', 20: '大', 24: '很大', 30: '最大' }}
            value={size}
            onChange={to => {
              set('size', to)
              setSize(to)
            }}
          />
          <ThemeControl
            label="明暗"
            words={{ auto: '跟随手机', light: '浅色', dark: '深色' }}
            value={theme}
            onChange={to => {
              set('theme', to)
              setTheme(to)
            }}
          />
          <LanguageControl label="语言" names={{ zh: '中文', en: 'English' }} value={language} onChange={setLanguage} />
        </Section>
      </Page>
      <BottomBar
        label="主要页面"
        places={[
          { href: '#home', title: '首页', icon: House, isCurrent: true },
          { href: '#near', title: '附近', icon: MapPin, isCurrent: false },
          { href: '#rights', title: '维权', icon: Scale, isCurrent: false },
          { href: '#news', title: '消息', icon: Bell, isCurrent: false, news: 3, newsWord: '3 条未读' },
          { href: '#me', title: '我的', icon: User, isCurrent: false },
        ]}
      />
    </ToastRegion>
  )
}

function Main() {
  const toast = useToast()
  return (
    <Button kind="main" isWide onClick={() => toast({ tone: 'done', text: '已经报上名了，开课前一天我们再提醒您。' })}>
      我要报名
    </Button>
  )
}

createRoot(document.getElementById('root')!).render(<Gallery />)
