import { Text } from '@mantine/core'
import type { Schemas } from '@/api/api'
import { date, day, time } from '@/words/format'
import { useWords } from '@/words/Words'

/** The one date that counts where the deal stands. */
export function Moment({ deal }: { deal: Schemas['Deal'] }) {
  const { deal: words } = useWords()
  const [said, when] = moment()
  return (
    <Text>
      {said} <strong>{when}</strong>
    </Text>
  )

  function moment(): [string, string] {
    if (deal.closing) {
      return [words.date.closedAt, day(deal.closing.at)]
    }
    if (deal.turn) {
      return [words.date.turnUntil, time(deal.turn.until)]
    }
    if (deal.protection) {
      return [words.date.protectedUntil, day(deal.protection.until)]
    }
    return deal.review?.dueAt
      ? [words.date.reviewBy, time(deal.review.dueAt)]
      : [words.date.expectedClose, date(deal.expectedCloseDate)]
  }
}
