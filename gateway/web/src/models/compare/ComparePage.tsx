import type { CompareRoute } from '../modelsRoute'
import { CompareForm } from './CompareForm'
import { ComparisonList } from './ComparisonList'
import styles from './ComparePage.module.css'
import { ComparisonReport } from './ComparisonReport'

/** Which of two versions is better: asks, and shows the answer. */
export function ComparePage({ route, mayChange }: { route: CompareRoute; mayChange: boolean }) {
  if (route.id !== undefined) return <ComparisonReport key={route.id} id={route.id} route={route} mayChange={mayChange} />
  return (
    <div className={styles.page}>
      {mayChange && <CompareForm key={route.a} first={route.a} />}
      <ComparisonList mayChange={mayChange} />
    </div>
  )
}
