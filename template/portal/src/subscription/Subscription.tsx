import { Alert, Button, Stack, Text, Title } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Refusal } from '@/api/refusal'
import { Trouble } from '@/parts/Trouble'
import { Waiting } from '@/parts/Waiting'
import type { Site } from '@/site/site'
import { useWords } from '@/words/Words'
import classes from '@/session/SignIn.module.css'
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
    <main className={classes.main}>
      <Stack>
        {site.logo && <img src={site.logo} alt="" height={48} className={classes.logo} />}
        <Title order={1}>{words.title(site.name)}</Title>
        {error ? (
          <Fault fault={error} retry={() => void refetch()} />
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
        {wish.error && <Fault fault={wish.error} />}
      </Stack>
    </main>
  )
}

function Fault({ fault, retry }: { fault: Error; retry?: () => void }) {
  const words = useWords().subscription
  return fault instanceof Refusal && [400, 404].includes(fault.status) ? (
    <Alert role="alert" variant="default" title={words.old}>
      {words.oldHow}
    </Alert>
  ) : (
    <Trouble fault={fault} retry={retry} />
  )
}
