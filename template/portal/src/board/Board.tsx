import { Text, Title } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useRef, type KeyboardEvent } from 'react'
import type { Schemas } from '@/api/api'
import { money } from '@/words/format'
import { useWords } from '@/words/Words'
import classes from './board.module.css'
import { columnsOf, neighbour } from './columns'

interface Props {
  deals: readonly Schemas['DealSummary'][]
  /** Whose it is, where that is not clear. */
  whose?: (partnerId: string) => string
  ending: (deal: Schemas['DealSummary']) => string
}

/** Deals side by side by their state. What moves a deal is a move of the deal, never dragging it. */
export function Board({ deals, whose, ending }: Props) {
  const words = useWords()
  const board = useRef<HTMLDivElement>(null)
  const columns = columnsOf(deals)
  const heights = columns.map((column) => column.deals.length)

  function go(event: KeyboardEvent) {
    const place = (event.target as HTMLElement).dataset.place?.split(' ').map(Number)
    if (place && event.key.startsWith('Arrow')) {
      event.preventDefault()
      const next = neighbour(heights, [place[0] ?? 0, place[1] ?? 0], event.key)
      board.current?.querySelector<HTMLElement>(`[data-place="${next.join(' ')}"]`)?.focus()
    }
  }

  return (
    <div className={classes.board} ref={board} onKeyDown={go} role="group" aria-label={words.team.board.label}>
      {columns.map(({ status, deals: some }, column) => (
        <section key={status} className={classes.column}>
          <Title order={2} size="h5">
            {words.statuses[status]} <span className={classes.count}>{some.length}</span>
          </Title>
          {some.length === 0 && (
            <Text size="sm" c="dimmed">
              {words.team.board.none}
            </Text>
          )}
          {some.map((deal, row) => (
            <Link
              key={deal.dealId}
              to="/deals/$dealId"
              params={{ dealId: deal.dealId }}
              className={classes.card}
              data-place={`${column} ${row}`}
            >
              <span className={classes.name}>{deal.customerName}</span>
              {whose && <span>{whose(deal.partnerId)}</span>}
              <span>{money(deal.estimatedValue)}</span>
              <span>{isTold(deal) ? words.exact[deal.status] : ending(deal)}</span>
            </Link>
          ))}
        </section>
      ))}
    </div>
  )
}

/** Where the column's name does not say all. */
function isTold({ status, partnerStatus }: Schemas['DealSummary']): boolean {
  return partnerStatus === 'CLOSED' || status === 'ACTION_REQUIRED'
}
