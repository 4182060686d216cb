import type { Schemas } from '@/api/api'
import { daysUntil } from '@/words/format'

type Summary = Schemas['DealSummary']

/** From so many days before its end, a protection needs its partner. */
const SOON = 14

/** Whether the partner has to do something, and nobody else can. */
export function needsPartner(deal: Summary, now: Date): boolean {
  return (
    deal.status === 'ACTION_REQUIRED' ||
    deal.partnerStatus === 'YOUR_TURN' ||
    (isProtected(deal) && daysUntil(deal.protectedUntil ?? '', now) <= SOON)
  )
}

/** What stands still without the partner first, then what ends soonest. */
export function mostUrgentFirst(deals: readonly Summary[]): Summary[] {
  const waits = (deal: Summary) => (isProtected(deal) ? 1 : 0)
  const ends = (deal: Summary) => deal.turnUntil ?? deal.protectedUntil ?? ''
  return [...deals].sort((one, other) => waits(one) - waits(other) || ends(one).localeCompare(ends(other)))
}

export function isOpen(deal: Summary): boolean {
  return deal.partnerStatus !== 'CLOSED'
}

export function protectedSoonestFirst(deals: readonly Summary[]): Summary[] {
  return deals
    .filter(isProtected)
    .sort((one, other) => (one.protectedUntil ?? '').localeCompare(other.protectedUntil ?? ''))
}

export function isProtected(deal: Summary): boolean {
  return deal.partnerStatus === 'PROTECTED' && deal.protectedUntil !== undefined
}
