import { Switch } from '#ui/choice.tsx'
import { FontSizeControl, LanguageControl, ThemeControl } from '#ui/display.tsx'
import { useFace } from '../face.tsx'
import { useLanguage, useWords } from '../person.tsx'
import { useSession } from '../session.tsx'
import { useSettings } from '../settings.tsx'
import { homeWords } from './home-words.ts'

/** Language, colours and text size: also in the shell's sheet. */
export function Looks() {
  const say = useWords(homeWords)
  const { theme, size, isElder, set } = useSettings()
  const { setLanguage } = useSession()
  const { name } = useFace()
  const sizes = { 16: say('size.16'), 18: say('size.18'), 20: say('size.20'), 24: say('size.24'), 30: say('size.30') }
  return (
    <div className="house-looks">
      <LanguageControl
        label={say('settings.language')}
        names={{ zh: '中文', en: 'English' }}
        value={useLanguage()}
        onChange={setLanguage}
      />
      <ThemeControl
        label={say('settings.theme')}
        words={{ auto: say('theme.auto'), light: say('theme.light'), dark: say('theme.dark') }}
        value={theme}
        onChange={theme => set({ theme })}
      />
      {name === 'worker' && (
        <>
          <Switch
            label={say('settings.elder')}
            hint={say('settings.elderHint')}
            on={say('on')}
            off={say('off')}
            checked={isElder}
            onChange={event => set({ isElder: event.target.checked })}
          />
          {!isElder && <FontSizeControl label={say('settings.size')} words={sizes} value={size} onChange={size => set({ size })} />}
        </>
      )}
    </div>
  )
}
