import { Anchor, Group, Table, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { quarterQuery } from '@/api/queries'
import { Trouble } from '@/parts/Trouble'
import { Waiting } from '@/parts/Waiting'
import { usePartnerNames } from '@/partners/usePartnerNames'
import { list, money } from '@/words/format'
import { useWords } from '@/words/Words'
import classes from './manager.module.css'
import { barsBy, csv, type Bar } from './pictured'

const DAYS = 90
const MOST_PARTNERS = 8

/** What became of what was registered, as pictures with the table behind each. */
export function Pictures() {
  const { team } = useWords()
  const [from] = useState(() => new Date(Date.now() - DAYS * 86_400_000).toISOString().slice(0, 10) + 'T00:00:00Z')
  const quarter = useQuery(quarterQuery(from))
  if (quarter.isError && !quarter.data) {
    return <Trouble fault={quarter.error} retry={() => void quarter.refetch()} />
  }
  if (!quarter.data) {
    return <Waiting />
  }
  const { deals, isCut } = quarter.data
  return (
    <section>
      <Title order={2} size="h3">
        {team.pictures.title(DAYS)}
      </Title>
      <Text c="dimmed">
        {deals.length === 0 ? team.pictures.none : team.pictures.count(deals.length)}
        {isCut && ` ${team.pictures.cut}`}
      </Text>
      {deals.length > 0 && (
        <div className={classes.pictures}>
          <ByStatus deals={deals} />
          <ByPartner deals={deals} />
        </div>
      )}
    </section>
  )
}

type Deals = Parameters<typeof barsBy>[0]

function ByStatus({ deals }: { deals: Deals }) {
  const words = useWords()
  return <Picture title={words.team.pictures.byStatus} bars={barsBy(deals, (deal) => words.exact[deal.status])} />
}

function ByPartner({ deals }: { deals: Deals }) {
  const { team } = useWords()
  const named = usePartnerNames(deals.map(({ partnerId }) => partnerId))
  const bars = barsBy(deals, ({ partnerId }) => named(partnerId)).slice(0, MOST_PARTNERS)
  return <Picture title={team.pictures.byPartner} bars={bars} />
}

/** The bars repeat the table below for the eye; whoever does not see them reads the table. */
function Picture({ title, bars }: { title: string; bars: readonly Bar[] }) {
  const { team } = useWords()
  const most = Math.max(...bars.map(({ count }) => count))
  const worth = (bar: Bar) => list(bar.sums.map(money))
  return (
    <figure className={classes.picture} aria-label={title}>
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{title}</Table.Th>
            <Table.Th>{team.pictures.deals}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {bars.map((bar) => (
            <Table.Tr key={bar.of}>
              <Table.Th scope="row" className={classes.barName}>
                {bar.of}
                <Text size="xs" c="dimmed">
                  {worth(bar)}
                </Text>
              </Table.Th>
              <Table.Td>
                <Group gap="xs" wrap="nowrap">
                  <svg className={classes.bar} viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden>
                    <rect width={(100 * bar.count) / most} height="10" />
                  </svg>
                  <span className={classes.number}>{bar.count}</span>
                </Group>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <Anchor size="sm" download={`${title}.csv`} href={file(title, bars, team.pictures.deals)}>
        {team.pictures.download}
      </Anchor>
    </figure>
  )
}

function file(title: string, bars: readonly Bar[], deals: string): string {
  const rows = bars.flatMap(({ of, count, sums }) =>
    sums.map(({ currency, amountMinor }) => [of, count, currency, amountMinor]),
  )
  return `data:text/csv;charset=utf-8,${encodeURIComponent(csv([[title, deals, 'currency', 'amountMinor'], ...rows]))}`
}
