import { useEffect, useState } from 'react'
import { Button } from '#ui/button.tsx'
import { Notice } from '#ui/notice.tsx'
import { useOnline } from '#kernel/web/online.ts'
import { useWords } from '#kernel/web/person.tsx'
import { OutboxLine } from './outbox-line.tsx'
import { onNewVersion, takeNewVersion } from './take-home.ts'
import { tidingsWords } from './tidings-words.ts'

/** What a page's reader must know though they did not ask: no network, something unsent, a new version. */
export function Tidings() {
  const say = useWords(tidingsWords)
  const isOnline = useOnline()
  const isOld = useNewVersion()
  return (
    <div className="house-tidings">
      <div role="status">{!isOnline && <Notice tone="soon">{say('offline')}</Notice>}</div>
      <OutboxLine />
      {isOld && (
        <Notice>
          {say('version.new')}{' '}
          <Button kind="plain" onClick={takeNewVersion}>
            {say('version.take')}
          </Button>
        </Notice>
      )}
    </div>
  )
}

function useNewVersion() {
  const [isOld, setOld] = useState(false)
  useEffect(() => onNewVersion(() => setOld(true)), [])
  return isOld
}
