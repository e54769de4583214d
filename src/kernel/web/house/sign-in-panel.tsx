import { useState } from 'react'
import { Segments } from '#ui/display.tsx'
import { useFace } from '../face.tsx'
import { useWords } from '../person.tsx'
import type { Me } from '../sign-in-api.ts'
import { ByCode } from './by-code.tsx'
import { ByPassword } from './by-password.tsx'
import { signInWords } from './sign-in-words.ts'

/** By a code to the phone, or by a staff account. */
export function SignInPanel({ onDone }: { onDone: (me: Me) => void }) {
  const say = useWords(signInWords)
  const { name } = useFace()
  const [way, setWay] = useState<'code' | 'password'>(name === 'desk' ? 'password' : 'code')
  return (
    <div className="house-sign-in">
      <Segments
        label={say('way')}
        value={way}
        onChange={setWay}
        segments={[
          { key: 'code', title: say('byCode') },
          { key: 'password', title: say('byPassword') },
        ]}
      />
      {way === 'code' ? <ByCode onDone={onDone} /> : <ByPassword onDone={onDone} />}
    </div>
  )
}
