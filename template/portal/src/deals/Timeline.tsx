import { Button, Text, Title } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { timelineQuery } from '@/api/queries'
import { Trouble } from '@/parts/Trouble'
import { person } from '@/parts/People'
import { day, time } from '@/words/format'
import { useWords } from '@/words/Words'
import classes from './deals.module.css'

export function Timeline({ dealId }: { dealId: string }) {
  const words = useWords()
  const timeline = useInfiniteQuery(timelineQuery(dealId))
  const entries = timeline.data?.pages.flatMap((page) => page.data) ?? []
  return (
    <section>
      <Title order={2} size="h3" mb="xs">
        {words.deal.timeline}
      </Title>
      {timeline.isError && <Trouble fault={timeline.error} retry={() => void timeline.refetch()} />}
      <ol className={classes.steps}>
        {entries.map((entry) => (
          <li key={entry.version}>
            <strong>{words.events[entry.event] ?? words.changed}</strong>
            {entry.protectedUntil && ` · ${words.deals.until(day(entry.protectedUntil))}`}
            <Text size="sm" c="dimmed">
              {time(entry.at)}
              {entry.actor && ` · ${person(entry.actor, words)}`}
            </Text>
          </li>
        ))}
      </ol>
      {timeline.hasNextPage && (
        <Button variant="default" loading={timeline.isFetchingNextPage} onClick={() => void timeline.fetchNextPage()}>
          {words.deals.more}
        </Button>
      )}
    </section>
  )
}
