import type { Schemas } from '@/api/api'
import { useWords } from '@/words/Words'
import classes from './parts.module.css'

type Status = Schemas['PartnerStatus']

const TONES: Record<Status, string | undefined> = {
  PROTECTED: classes.good,
  YOUR_TURN: classes.mine,
  IN_REVIEW: classes.busy,
  WAITING_LIST: classes.busy,
  DRAFT: classes.over,
  CLOSED: classes.over,
}

/** One of the six states that a partner knows; the colour only repeats the word. */
export function StatusBadge({ status, exact }: { status: Status; exact?: Schemas['DealStatus'] }) {
  const words = useWords()
  const refined = exact && (status === 'CLOSED' || exact === 'ACTION_REQUIRED')
  return <span className={`${classes.badge} ${TONES[status]}`}>{refined ? words.exact[exact] : words.statuses[status]}</span>
}
