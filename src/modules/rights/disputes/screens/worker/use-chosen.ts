import { useEffect, useState } from 'react'
import { readCopy, writeCopy } from '#kernel/web/offline-copy.ts'
import { usePerson } from '#kernel/web/person.tsx'

/** A browser without a database of its own keeps words, and no files. */
const filesIn = (data: unknown): File[] => (Array.isArray(data) ? data.filter(one => one instanceof File) : [])

/**
 * DISPUTES-22: files that were chosen and not sent, on this phone alone, until they are sent or their owner signs out. `isKept` says whether the
 * phone really has them: a full one does not.
 */
export function useChosen() {
  const { id } = usePerson()
  const name = `${id}/disputes.evidence`
  const [files, setFiles] = useState<File[]>([])
  const [isKept, setKept] = useState(false)
  useEffect(() => {
    let isGone = false
    void readCopy(name).then(copy => {
      const found = filesIn(copy?.data)
      if (isGone || found.length === 0) return
      setFiles(chosen => (chosen.length > 0 ? chosen : found))
      setKept(true)
    })
    return () => {
      isGone = true
    }
  }, [name])
  const choose = (chosen: File[]) => {
    setFiles(chosen)
    setKept(false)
    void writeCopy(name, chosen)
      .then(() => readCopy(name))
      .then(copy => setKept(filesIn(copy?.data).length === chosen.length))
  }
  return { files, isKept, choose, forget: () => void writeCopy(name, []) }
}
