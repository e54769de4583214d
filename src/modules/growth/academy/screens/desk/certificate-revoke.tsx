import { useAct } from '#kernel/web/acts.ts'
import { useWords } from '#kernel/web/person.tsx'
import { useToast } from '#ui/toast.tsx'
import { api, type Issued } from './calls.ts'
import { sealWords } from './certificate-words.ts'
import { ReasonDialog } from '#kernel/web/desk/sentence-dialog.tsx'

/** ACAD-32: taken back, and whoever checks the number is told so. */
export function RevokeCertificate({ name, certificate, onClose }: { name: string; certificate: Issued; onClose: () => void }) {
  const [say, toast] = [useWords(sealWords), useToast()]
  const { id, version, number } = certificate
  const revoke = useAct((reason: string, press) => api.revokeCertificate({ id, version, reason }, press), ['academy'])
  return (
    <ReasonDialog
      isOpen
      title={say('revoke.ask', { name })}
      what={say('revoke.what', { number })}
      label={say('reason')}
      word={say('revoke')}
      backWord={say('close')}
      isBusy={revoke.isBusy}
      problem={revoke.problem}
      onClose={onClose}
      onSend={reason =>
        void revoke.act(reason, () => {
          toast({ tone: 'done', text: say('revoke.done') })
          onClose()
        })
      }
    />
  )
}
