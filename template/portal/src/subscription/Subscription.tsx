import { Button, Text } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Waiting } from '@/parts/Waiting'
import type { Site } from '@/site/site'
import { Frame, LinkTrouble } from '@/visit/Frame'
import { useWords } from '@/words/Words'
import { subscriptionQuery, wanting } from './subscription'

interface Props {
  site: Site
  /** What the mail's link carries; it says whom it is about, to nobody but the service. */
  link: string
}

/** For whoever follows the link of a mail: nothing happens by coming here, since mail programs look at links too. */
export function Subscription({ site, link }: Props) {
  const { subscription: words, events } = useWords()
  const cache = useQueryClient()
  const query = subscriptionQuery(link)
  const { data, error, refetch } = useQuery(query)
  const wish = useMutation({
    mutationFn: (wanted: boolean) => wanting(link, wanted),
    onSuccess: (now) => cache.setQueryData(query.queryKey, now),
  })
  return (
    <Frame site={site} title={words.title(site.name)}>
      {error ? (
        <LinkTrouble fault={error} retry={() => void refetch()} />
      ) : data ? (
        <>
          <Text role="status">{(data.wanted ? words.wanted : words.unwanted)(events[data.event] ?? data.event)}</Text>
          <Button size="lg" onClick={() => wish.mutate(!data.wanted)} loading={wish.isPending}>
            {data.wanted ? words.end : words.resume}
          </Button>
          <Text size="sm">{words.always}</Text>
        </>
      ) : (
        <Waiting />
      )}
      {wish.error && <LinkTrouble fault={wish.error} />}
    </Frame>
  )
}
