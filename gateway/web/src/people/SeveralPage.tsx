import { BatchPage } from './BatchPage'
import { useClassBatch } from './ClassBatch'
import { RosterForm } from './RosterForm'

/** A class: first who is in it, then their sign-in names and passwords. */
export function SeveralPage() {
  const batch = useClassBatch()
  return batch === null ? <RosterForm /> : <BatchPage batch={batch} />
}
