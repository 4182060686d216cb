import { Button, Group, Stack, Text, TextInput, Title } from '@mantine/core'
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { answer, api, newKey, type Schemas } from '@/api/api'
import { deliveriesQuery, deliveryQuery } from '@/api/queries'
import { More } from '@/parts/More'
import { Trouble } from '@/parts/Trouble'
import { Waiting } from '@/parts/Waiting'
import classes from '@/parts/parts.module.css'
import { may } from '@/session/session'
import { usePresent } from '@/shell/Present'
import { time } from '@/words/format'
import { useWords } from '@/words/Words'
import { Heard } from './EndpointMoves'

/** What was sent, the latest first; whatever was not heard can be sent again. */
export function Deliveries({ endpointId }: { endpointId: string }) {
  const { hooks: said } = useWords().team
  const { session } = usePresent()
  const deliveries = useInfiniteQuery(deliveriesQuery(endpointId))
  const all = deliveries.data?.pages.flatMap((page) => page.data)
  return (
    <section>
      <Title order={2} size="h3" mb="xs">
        {said.deliveries}
      </Title>
      {deliveries.isError && !all && <Trouble fault={deliveries.error} retry={() => void deliveries.refetch()} />}
      {deliveries.isLoading && <Waiting />}
      {all?.length === 0 && <Text c="dimmed">{said.noDeliveries}</Text>}
      {all && all.length > 0 && may(session, 'replayEvents') && <ReplayAll endpointId={endpointId} />}
      {all && all.length > 0 && (
        <ul className={classes.rows}>
          {all.map((delivery) => (
            <Row key={delivery.deliveryId} endpointId={endpointId} delivery={delivery} />
          ))}
        </ul>
      )}
      <More of={deliveries} />
    </section>
  )
}

interface RowProps {
  endpointId: string
  delivery: Schemas['Delivery']
}

function Row({ endpointId, delivery }: RowProps) {
  const words = useWords()
  const { hooks: said } = words.team
  const { session } = usePresent()
  const [open, show] = useState(false)
  const replaying = useReplaying(endpointId, () =>
    answer(
      api.POST('/v1/webhook-endpoints/{endpointId}/deliveries/{deliveryId}/replay', {
        params: { path: { endpointId, deliveryId: delivery.deliveryId }, header: { 'Idempotency-Key': newKey() } },
      }),
    ),
  )
  return (
    <li className={`${classes.row} ${classes.person}`}>
      <Group justify="space-between">
        <div>
          <Text fw={600}>{words.events[delivery.eventType] ?? delivery.eventType}</Text>
          <Text size="sm" c="dimmed">
            {time(delivery.since)} · {said.deliveryStates[delivery.state]} · {said.attempts(delivery.attempts)}
          </Text>
        </div>
        <Group gap="xs">
          <Button variant="default" size="compact-sm" aria-expanded={open} onClick={() => show(!open)}>
            {said.more}
          </Button>
          {may(session, 'replayDelivery') && (
            <Button variant="default" size="compact-sm" loading={replaying.isPending} onClick={() => replaying.mutate()}>
              {said.again}
            </Button>
          )}
        </Group>
      </Group>
      {replaying.error && <Trouble fault={replaying.error} />}
      {open && <Shown endpointId={endpointId} deliveryId={delivery.deliveryId} />}
    </li>
  )
}

function Shown({ endpointId, deliveryId }: { endpointId: string; deliveryId: string }) {
  const { hooks: said } = useWords().team
  const shown = useQuery(deliveryQuery(endpointId, deliveryId))
  if (shown.isError && !shown.data) {
    return <Trouble fault={shown.error} retry={() => void shown.refetch()} />
  }
  if (!shown.data) {
    return <Waiting />
  }
  return (
    <Stack gap="xs" mt="xs">
      {shown.data.attempts.map((attempt) => (
        <Heard key={attempt.at} attempt={attempt} />
      ))}
      {shown.data.request && (
        <details>
          <summary>{said.request}</summary>
          <pre className={classes.sent}>{shown.data.request}</pre>
        </details>
      )}
    </Stack>
  )
}

function ReplayAll({ endpointId }: { endpointId: string }) {
  const { hooks: said } = useWords().team
  const [since, begin] = useState('')
  const replaying = useReplaying(endpointId, () =>
    answer(
      api.POST('/v1/webhook-endpoints/{endpointId}/replay', {
        params: { path: { endpointId }, header: { 'Idempotency-Key': newKey() } },
        body: { since: new Date(since).toISOString() },
      }),
    ),
  )
  function submit(event: FormEvent) {
    event.preventDefault()
    if (since) {
      replaying.mutate()
    }
  }
  return (
    <form onSubmit={submit}>
      <Group align="end" mb="md">
        <TextInput type="datetime-local" label={said.since} value={since} onChange={(event) => begin(event.currentTarget.value)} />
        <Button type="submit" variant="default" loading={replaying.isPending}>
          {said.again}
        </Button>
        {replaying.data && 'replayed' in replaying.data && <Text role="status">{said.replayed(replaying.data.replayed)}</Text>}
      </Group>
      {replaying.error && <Trouble fault={replaying.error} />}
    </form>
  )
}

function useReplaying<T>(endpointId: string, replay: () => Promise<T>) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: replay,
    retry: false,
    onSuccess: () => queries.invalidateQueries({ queryKey: ['endpoints', endpointId, 'deliveries'] }),
  })
}
