import { Languages, type LucideIcon, Moon, Sun, SunMoon } from 'lucide-react'
import { useId } from 'react'
import { RadioGroup } from './choice.tsx'
import { VisuallyHidden } from './hidden.tsx'

export const textSizes = ['16', '18', '20', '24', '30'] as const
export type TextSize = (typeof textSizes)[number]
export type Theme = 'auto' | 'light' | 'dark'

/** How large the words are, in px of `data-size` on <html>; each choice is shown in its own size. */
export const FontSizeControl = ({
  label,
  words,
  value,
  onChange,
}: {
  label: string
  words: Record<TextSize, string>
  value: TextSize
  onChange: (size: TextSize) => void
}) => (
  <div className="ui-sizes">
    <RadioGroup
      label={label}
      name={useId()}
      value={value}
      onChange={size => onChange(size as TextSize)}
      choices={textSizes.map(size => ({ value: size, label: words[size] }))}
    />
  </div>
)

export const ThemeControl = ({
  label,
  words,
  value,
  onChange,
}: {
  label: string
  words: Record<Theme, string>
  value: Theme
  onChange: (theme: Theme) => void
}) => (
  <Segments
    label={label}
    value={value}
    onChange={onChange}
    segments={(['auto', 'light', 'dark'] as const).map(key => ({ key, title: words[key], icon: themeIcons[key] }))}
  />
)

/** Each language under its own name. */
export const LanguageControl = <L extends string>({
  label,
  names,
  value,
  onChange,
}: {
  label: string
  names: Record<L, string>
  value: L
  onChange: (language: L) => void
}) => (
  <Segments
    label={label}
    value={value}
    onChange={onChange}
    segments={(Object.keys(names) as L[]).map(key => ({ key, title: names[key], icon: Languages, lang: key }))}
  />
)

/** Two to four short choices in one line, taken at once. */
export const Segments = <K extends string>({
  label,
  segments,
  value,
  onChange,
}: {
  label: string
  segments: readonly { key: K; title: string; icon?: LucideIcon; lang?: string }[]
  value: K
  onChange: (key: K) => void
}) => {
  const id = useId()
  return (
    <fieldset className="ui-segments">
      <legend>
        <VisuallyHidden>{label}</VisuallyHidden>
      </legend>
      {segments.map(({ key, title, icon: Icon, lang }) => (
        <label key={key} lang={lang}>
          <input type="radio" name={id} value={key} checked={key === value} onChange={() => onChange(key)} />
          <span>
            {Icon && <Icon className="ui-icon" aria-hidden />}
            {title}
          </span>
        </label>
      ))}
    </fieldset>
  )
}

const themeIcons = { auto: SunMoon, light: Sun, dark: Moon }
