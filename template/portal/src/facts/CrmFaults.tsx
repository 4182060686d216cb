import { Anchor, Button, Group, Text, TextInput, Title } from '@mantine/core'
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState, type FormEvent } from 'react'
import { answer, api, newKey, type Schemas } from '@/api/api'
import { crmFaultsQuery } from '@/api/queries'
import { More } from '@/parts/More'
import { Trouble } from '@/parts/Trouble'
import classes from '@/parts/parts.module.css'
import { may } from '@/session/session'
import { usePresent } from '@/shell/Present'
import { time } from '@/words/format'
import { useWords } from '@/words/Words'

/** Deals that the vendor's system does not take: what is wrong, and the two ways out. */
export function CrmFaults() {
  const { crm: said } = useWords()
  const faults = useInfiniteQuery(crmFaultsQuery)
  const all = faults.data?.pages.flatMap((page) => page.data)
  return (
    <>
      <Title order={3} size="h4" my="xs">
        {said.faults}
      </Title>
      {faults.isError && !all && <Trouble fault={faults.error} retry={() => void faults.refetch()} />}
      {all?.length === 0 && <Text c="dimmed">{said.noFaults}</Text>}
      {all && all.length > 0 && (
        <ul className={classes.rows}>
          {all.map((fault) => (
            <Row key={fault.dealId} fault={fault} />
          ))}
        </ul>
      )}
      <More of={faults} />
    </>
  )
}

function Row({ fault: { dealId, fault, since } }: { fault: Schemas['CrmFaultLine'] }) {
  const words = useWords()
  const { crm: said } = words
  const { session } = usePresent()
  const [skipping, skip] = useState(false)
  const [reason, say] = useState('')
  const queries = useQueryClient()
  const settled = () => {
    void queries.invalidateQueries({ queryKey: ['crm'] })
  }
  const params = () => ({ path: { dealId }, header: { 'Idempotency-Key': newKey() } })
  const retrying = useMutation({
    mutationFn: () => answer(api.POST('/v1/crm-faults/{dealId}/retry', { params: params() })),
    onSuccess: settled,
  })
  const ending = useMutation({
    mutationFn: () => answer(api.POST('/v1/crm-faults/{dealId}/skip', { params: params(), body: { reason: reason.trim() } })),
    onSuccess: settled,
  })
  const trouble = retrying.error ?? ending.error
  function submit(event: FormEvent) {
    event.preventDefault()
    if (reason.trim() && !ending.isPending) {
      ending.mutate()
    }
  }
  return (
    <li className={`${classes.row} ${classes.person}`}>
      <Text>{fault}</Text>
      <Text size="sm" c="dimmed">
        {time(since)} ·{' '}
        <Anchor component={Link} to={`/deals/${dealId}`} inherit underline="always">
          {said.deal}
        </Anchor>
      </Text>
      {may(session, 'retryCrmFault') && (
        <Group gap="xs" mt="xs">
          <Button size="compact-sm" loading={retrying.isPending} onClick={() => retrying.mutate()}>
            {said.retry}
          </Button>
          <Button variant="default" size="compact-sm" aria-expanded={skipping} onClick={() => skip(!skipping)}>
            {said.skip}
          </Button>
        </Group>
      )}
      {skipping && (
        <form noValidate onSubmit={submit} aria-label={said.skip}>
          <Group align="end" mt="xs">
            <TextInput label={said.why} required maxLength={300} value={reason} onChange={(event) => say(event.currentTarget.value)} />
            <Button type="submit" loading={ending.isPending}>
              {said.skip}
            </Button>
          </Group>
        </form>
      )}
      {trouble && <Trouble fault={trouble} />}
    </li>
  )
}
