import { useState } from 'react'
import type { FormState } from '#kernel/web/form-state.ts'
import { useWords } from '#kernel/web/person.tsx'
import { Button } from '#ui/button.tsx'
import { RadioGroup } from '#ui/choice.tsx'
import { Notice } from '#ui/notice.tsx'
import { type Kind, kinds } from '../../rules.ts'
import { words } from '../../words.ts'
import type { PlanValues } from './plan-values.ts'
import { planWords } from './plan-words.ts'
import { isUntouched, presets } from './presets.ts'

/** Another kind brings its own settings, unless somebody has already settled them otherwise: then it asks. */
export function PresetPick({ form }: { form: FormState<PlanValues> }) {
  const [say, sayRule] = [useWords(planWords), useWords(words)]
  const [kept, setKept] = useState<Kind>()
  const choose = (kind: Kind) => {
    const isFree = isUntouched(form.values)
    setKept(isFree ? undefined : kind)
    form.put(isFree ? { kind, ...presets[kind] } : { kind })
  }
  return (
    <div className="acad-kinds">
      <RadioGroup
        {...form.pick('kind')}
        onChange={kind => choose(kind as Kind)}
        label={say('preset')}
        isInline
        choices={kinds.map(value => ({ value, label: sayRule(`kind.${value}`), hint: say(`preset.${value}`) }))}
      />
      {kept && (
        <Notice isLive>
          {say('preset.keep')}{' '}
          <Button
            kind="plain"
            onClick={() => {
              form.put(presets[kept])
              setKept(undefined)
            }}
          >
            {say('preset.use', { kind: sayRule(`kind.${kept}`) })}
          </Button>
        </Notice>
      )}
    </div>
  )
}
