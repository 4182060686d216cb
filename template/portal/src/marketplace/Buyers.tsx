import { Badge, Button, Group, Text, Title } from '@mantine/core'
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { answer, api, newKey, type Schemas } from '@/api/api'
import { buyerQuery, buyersQuery } from '@/api/queries'
import { More } from '@/parts/More'
import { Trouble } from '@/parts/Trouble'
import { Waiting } from '@/parts/Waiting'
import classes from '@/parts/parts.module.css'
import { may } from '@/session/session'
import { usePresent } from '@/shell/Present'
import { day, time } from '@/words/format'
import { useWords } from '@/words/Words'

/** Who came from AWS, the latest first, and who waits to be set up. */
export function Buyers() {
  const { marketplace: said } = useWords()
  const buyers = useInfiniteQuery(buyersQuery)
  const all = buyers.data?.pages.flatMap((page) => page.data)
  return (
    <section aria-labelledby="buyers">
      <Title order={2} size="h3" id="buyers">
        {said.buyers}
      </Title>
      {buyers.isError && !all && <Trouble fault={buyers.error} retry={() => void buyers.refetch()} />}
      {buyers.isLoading && <Waiting />}
      {all?.length === 0 && <Text c="dimmed">{said.noBuyers}</Text>}
      {all && all.length > 0 && (
        <ul className={classes.rows}>
          {all.map((buyer) => (
            <Row key={buyer.buyerId} buyer={buyer} />
          ))}
        </ul>
      )}
      <More of={buyers} />
    </section>
  )
}

function Row({ buyer: { buyerId, state, accountId, arrivedAt } }: { buyer: Schemas['BuyerLine'] }) {
  const { marketplace: said } = useWords()
  const [open, show] = useState(false)
  return (
    <li className={`${classes.row} ${classes.person}`}>
      <Group justify="space-between">
        <div>
          <Group gap="xs">
            <Text fw={600}>{said.account(accountId)}</Text>
            <Badge variant="default">{said.buyerStates[state]}</Badge>
          </Group>
          <Text size="sm" c="dimmed">
            {time(arrivedAt)}
          </Text>
        </div>
        <Button variant="default" size="compact-sm" aria-expanded={open} onClick={() => show(!open)}>
          {said.more}
        </Button>
      </Group>
      {open && <OneBuyer buyerId={buyerId} />}
    </li>
  )
}

function OneBuyer({ buyerId }: { buyerId: string }) {
  const { marketplace: said } = useWords()
  const { session } = usePresent()
  const queries = useQueryClient()
  const buyer = useQuery(buyerQuery(buyerId))
  const completing = useMutation({
    mutationFn: () =>
      answer(api.POST('/v1/buyers/{buyerId}/complete', { params: { path: { buyerId }, header: { 'Idempotency-Key': newKey() } } })),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['buyers'] }),
  })
  if (buyer.error) {
    return <Trouble fault={buyer.error} retry={() => void buyer.refetch()} />
  }
  if (!buyer.data) {
    return <Waiting />
  }
  const { state, name, email, productCode, agreementId, setUpBy, readyAt } = buyer.data
  return (
    <>
      <ul>
        {name && email && (
          <li>
            {name}, {email}
          </li>
        )}
        <li>{said.product(productCode)}</li>
        {agreementId && <li>{said.agreement(agreementId)}</li>}
        {setUpBy && state !== 'READY' && <li>{said.promised(day(setUpBy))}</li>}
        {readyAt && <li>{said.readyAt(time(readyAt))}</li>}
      </ul>
      {completing.error && <Trouble fault={completing.error} />}
      {state === 'REGISTERED' && may(session, 'completeBuyerSetUp') && (
        <Button loading={completing.isPending} onClick={() => completing.mutate()}>
          {said.complete}
        </Button>
      )}
    </>
  )
}
