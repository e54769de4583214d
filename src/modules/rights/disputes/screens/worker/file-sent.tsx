import { useEffect, useRef, useState } from 'react'
import { formatDay } from '#kernel/pure/formats.ts'
import { useRefresh } from '#kernel/web/acts.ts'
import { useAsk } from '#kernel/web/asks.tsx'
import { useLanguage, useToday, useWords } from '#kernel/web/person.tsx'
import { LinkButton } from '#ui/button.tsx'
import { Notice } from '#ui/notice.tsx'
import { formWords } from '../filing-words.ts'
import { api } from './cases-api.ts'

/** What happens next and by when; the evidence follows the filing, one file after the other. */
export function SentPage({ sent: { id, isKnown }, files }: { sent: { id: string; isKnown: boolean }; files: File[] }) {
  const [say, language, today] = [useWords(formWords), useLanguage(), useToday()]
  const one = useAsk(['disputes', 'case', id], () => api.getCase({ id }))
  const { bodyName = '', bodyEnglish = '', due, exitOn } = one.data ?? {}
  const day = (at: string | null | undefined) => (at ? formatDay(at, language, today) : '…')
  return (
    <>
      <Notice
        tone="done"
        isLive
        title={isKnown ? say('sent.known') : say('sent.title', { body: language === 'zh' ? bodyName : bodyEnglish })}
      >
        {!isKnown && <p>{say('sent.next', { day: day(due), exit: day(exitOn) })}</p>}
      </Notice>
      {!isKnown && files.length > 0 && <Uploads id={id} files={files} />}
      <LinkButton href={`/rights/cases/${id}`} kind="main" isWide>
        {say('sent.open')}
      </LinkButton>
    </>
  )
}

type Going = { at: number; share: number; failed: string[]; isDone: boolean }
function Uploads({ id, files }: { id: string; files: File[] }) {
  const [say, refresh] = [useWords(formWords), useRefresh()]
  const [going, setGoing] = useState<Going>({ at: 0, share: 0, failed: [], isDone: false })
  const isBegun = useRef(false)
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, however often it is drawn
  useEffect(() => {
    if (isBegun.current) return
    isBegun.current = true
    void (async () => {
      const failed: string[] = []
      for (const [at, file] of files.entries()) {
        const show = (share: number) => setGoing({ at, share, failed: [...failed], isDone: false })
        show(0)
        const input = { id, kind: kindOf(file), said: '', isShared: false }
        await api.addEvidence(input, { files: [file], onProgress: show }).catch(() => failed.push(file.name))
      }
      setGoing({ at: files.length, share: 1, failed, isDone: true })
      await refresh(['disputes'])
    })()
  }, [])
  const { at, share, failed, isDone } = going
  return (
    <Notice tone={failed.length > 0 ? 'refused' : isDone ? 'done' : 'info'} isLive>
      {!isDone && files[at] && <p>{say('sent.uploading', { name: files[at].name, percent: Math.round(share * 100) })}</p>}
      {isDone && <p>{say('sent.done', { n: files.length - failed.length })}</p>}
      {failed.map(name => (
        <p key={name}>{say('sent.failed', { name })}</p>
      ))}
    </Notice>
  )
}

const kindOf = ({ type }: File) =>
  (type.startsWith('audio/') ? 'voice' : type.startsWith('image/') ? 'photo' : 'other') as 'voice' | 'photo' | 'other'
