import { Anchor, Button, Group, Text, Title } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { answer, api, newKey } from '@/api/api'
import { Refusal } from '@/api/refusal'
import { Trouble } from '@/parts/Trouble'
import { may } from '@/session/session'
import { usePresent } from '@/shell/Present'
import { useWords } from '@/words/Words'
import classes from './applications.module.css'

const KEY = ['application-link']

/** What the vendor puts on its site. */
export function ApplicationLink() {
  const { recruiting: said } = useWords()
  const { session } = usePresent()
  const queries = useQueryClient()
  const link = useQuery({ queryKey: KEY, queryFn: () => answer(api.GET('/v1/application-link')), retry: false })
  const none = link.error instanceof Refusal && link.error.status === 404
  const renewing = useMutation({
    mutationFn: () => answer(api.POST('/v1/application-link', { params: { header: { 'Idempotency-Key': newKey() } } })),
    retry: false,
    onSuccess: (now) => queries.setQueryData(KEY, now),
  })
  const url = link.data && location.origin + link.data.path
  return (
    <section aria-labelledby="application-link">
      <Title order={2} size="h3" id="application-link">
        {said.link}
      </Title>
      {url && (
        <>
          <Text>{said.linkHow}</Text>
          <Anchor href={url} className={classes.link} size="sm" lineClamp={3}>
            {url}
          </Anchor>
        </>
      )}
      {none && !url && <Text c="dimmed">{said.noLink}</Text>}
      {link.error && !none && <Trouble fault={link.error} retry={() => void link.refetch()} />}
      {renewing.error && <Trouble fault={renewing.error} />}
      {may(session, 'renewApplicationLink') && (
        <Group mt="xs">
          <Button variant="default" loading={renewing.isPending} onClick={() => renewing.mutate()}>
            {url ? said.renew : said.first}
          </Button>
        </Group>
      )}
    </section>
  )
}
