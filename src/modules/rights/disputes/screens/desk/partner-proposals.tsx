import { useNavigate } from 'react-router'
import { useAsk } from '#kernel/web/asks.tsx'
import { DeskTable } from '#kernel/web/desk/table.tsx'
import { useWords } from '#kernel/web/person.tsx'
import { Section } from '#ui/frame.tsx'
import { Empty } from '#ui/state.tsx'
import { api } from '../letters-api.ts'
import { lettersWords } from '../letters-words.ts'
import { useLetterColumns } from './letters.tsx'

/** DISPUTES-94: what a union proposed to this body, and nothing else of the matter. */
export function PartnerProposals() {
  const [say, navigate, columns] = [useWords(lettersWords), useNavigate(), useLetterColumns()]
  const rows = useAsk(['disputes', 'proposals'], () => api.listProposalLetters({}))
  if (!rows.data?.length) return null
  return (
    <Section title={say('proposals')}>
      <DeskTable
        label={say('proposals')}
        rows={rows.data}
        rowKey={row => row.id}
        columns={columns}
        onOpen={row => navigate(`/letters/${row.id}`)}
        empty={<Empty title={say('proposals.none')} />}
      />
    </Section>
  )
}
