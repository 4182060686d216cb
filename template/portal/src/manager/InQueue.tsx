import { Anchor, Group, Text } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { reviewsQuery } from '@/api/queries'
import { KeyHint } from '@/parts/KeyHint'
import { useKeys } from '@/parts/useKeys'
import { may } from '@/session/session'
import { usePresent } from '@/shell/Present'
import { useWords } from '@/words/Words'

/** For whoever decides: where this deal stands among those that wait, and the way to the next one. */
export function InQueue({ dealId }: { dealId: string }) {
  const { session } = usePresent()
  return may(session, 'listReviews') ? <Place dealId={dealId} /> : null
}

function Place({ dealId }: { dealId: string }) {
  const { team } = useWords()
  const navigate = useNavigate()
  const reviews = useInfiniteQuery(reviewsQuery)
  const ids = reviews.data?.pages.flatMap((page) => page.data.map((review) => review.dealId)) ?? []
  const now = ids.indexOf(dealId)
  const next = ids[now + 1] ?? ids.find((id) => id !== dealId)
  useKeys(next ? { n: () => void navigate({ to: '/deals/$dealId', params: { dealId: next } }) } : {})
  return (
    <Group gap="sm">
      {now >= 0 && (
        <Text size="sm" c="dimmed">
          {team.queue.place(now + 1, ids.length)}
        </Text>
      )}
      {next && (
        <Anchor component={Link} to={`/deals/${next}`} size="sm" aria-keyshortcuts="n">
          <KeyHint of="n" />
          {team.queue.next}
        </Anchor>
      )}
    </Group>
  )
}
