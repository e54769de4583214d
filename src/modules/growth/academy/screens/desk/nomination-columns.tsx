import { useAct } from '#kernel/web/acts.ts'
import type { Column } from '#kernel/web/desk/table.tsx'
import { usePerson, useWords } from '#kernel/web/person.tsx'
import { useSentence } from '#kernel/web/problems.tsx'
import { Button } from '#ui/button.tsx'
import { useToast } from '#ui/toast.tsx'
import { nominationBook } from '../../rules-nominations.ts'
import { deskWords } from '../desk-words.ts'
import { api, type Nominee, type Whole } from './calls.ts'
import { caseOfNominee } from './nominee-case.ts'
import { lastFour, NominationTag, useSpeakFit, useSpeakTime } from './standing.tsx'

/** One nominee in a line: enough to pass them at once; Enter opens what was handed in. */
export function useNominationColumns({ course, places }: { course: Whole; places: ReadonlyMap<string, number> }): Column<Nominee>[] {
  const [say, time, sayFit, person] = [useWords(deskWords), useSpeakTime(), useSpeakFit(), usePerson()]
  const pass = usePass()
  const needed = course.materials.length
  return [
    { key: 'order', title: say('verify.order'), width: 56, align: 'right', render: row => places.get(row.id) ?? '—' },
    { key: 'name', title: say('verify.name'), width: 92, render: row => <strong>{row.name}</strong> },
    { key: 'unit', title: say('verify.unit'), render: row => row.unitName },
    { key: 'fit', title: say('verify.fit'), width: 190, english: 236, render: row => sayFit(row.qualification) },
    {
      key: 'certificate',
      title: say('verify.certificate'),
      width: 104,
      render: row => <span className="ui-figures">{lastFour(row.certificateMasked) || '—'}</span>,
    },
    {
      key: 'materials',
      title: say('verify.materials'),
      width: 78,
      english: 96,
      align: 'right',
      render: row => (needed === 0 ? '—' : say('counts.of', { seated: row.materials.length, seats: needed })),
    },
    { key: 'at', title: say('verify.at'), width: 176, render: row => <span className="ui-figures">{time.moment(row.nominatedAt)}</span> },
    {
      key: 'state',
      title: say('verify.state'),
      width: 124,
      english: 152,
      render: row => <NominationTag nominee={row} place={places.get(row.id)} />,
    },
    {
      key: 'acts',
      title: say('col.acts'),
      width: 84,
      render: row =>
        !nominationBook.objection(caseOfNominee(row, course), 'verify', person) && (
          <Button kind="plain" isBusy={pass.isBusy} onClick={() => pass.take(row)}>
            {say('verify.pass')}
          </Button>
        ),
    },
  ]
}

function usePass() {
  const [say, toast, sentence] = [useWords(deskWords), useToast(), useSentence()]
  const verify = useAct(
    ({ id, version }: Nominee, press) =>
      api.verifyNomination({ id, version }, press).catch(problem => {
        toast({ tone: 'refused', text: sentence(problem) })
        throw problem
      }),
    ['academy'],
  )
  return {
    isBusy: verify.isBusy,
    take: (row: Nominee) => void verify.act(row, () => toast({ tone: 'done', text: say('verify.passed', { name: row.name }) })),
  }
}
