import { Anchor, Badge, Button, Group, Text, Title } from '@mantine/core'
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { answer, api, newKey, type Schemas } from '@/api/api'
import { offersQuery } from '@/api/queries'
import { More } from '@/parts/More'
import { Trouble } from '@/parts/Trouble'
import { Waiting } from '@/parts/Waiting'
import classes from '@/parts/parts.module.css'
import { may } from '@/session/session'
import { usePresent } from '@/shell/Present'
import { date, money } from '@/words/format'
import { useWords } from '@/words/Words'

/** The private offers of a deal, or of all deals; a protected deal becomes one here. */
export function DealOffers({ deal }: { deal?: Schemas['Deal'] }) {
  const { offers: said } = useWords()
  const { session } = usePresent()
  const isSeller = may(session, 'listPrivateOffers')
  const offers = useInfiniteQuery({ ...offersQuery(deal?.dealId), enabled: isSeller })
  const all = offers.data?.pages.flatMap((page) => page.data)
  if (!isSeller) {
    return null
  }
  return (
    <section aria-labelledby="offers">
      <Title order={2} size="h3" id="offers">
        {said.title}
      </Title>
      {offers.isError && !all && <Trouble fault={offers.error} retry={() => void offers.refetch()} />}
      {offers.isLoading && <Waiting />}
      {all?.length === 0 && <Text c="dimmed">{deal ? said.none : said.noneAtAll}</Text>}
      {all && all.length > 0 && (
        <ul className={classes.rows}>
          {all.map((offer) => (
            <Row key={offer.offerId} offer={offer} />
          ))}
        </ul>
      )}
      <More of={offers} />
      {deal?.status === 'APPROVED' && may(session, 'draftPrivateOffer') && <Drafting dealId={deal.dealId} />}
    </section>
  )
}

function Row({ offer: { offerId, customer, state, amount, availableUntil } }: { offer: Schemas['PrivateOfferLine'] }) {
  const { offers: said } = useWords()
  return (
    <li className={`${classes.row} ${classes.person}`}>
      <Group gap="xs">
        <Anchor component={Link} to={`/offers/${offerId}`} fw={600} style={{ overflowWrap: 'anywhere' }}>
          {customer}
        </Anchor>
        <Badge variant="default">{said.states[state]}</Badge>
      </Group>
      <Text size="sm" c="dimmed">
        {money(amount)} · {said.until(date(availableUntil))}
      </Text>
    </li>
  )
}

function Drafting({ dealId }: { dealId: string }) {
  const { offers: said } = useWords()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const [key] = useState(newKey)
  const drafting = useMutation({
    mutationFn: () => answer(api.POST('/v1/private-offers', { params: { header: { 'Idempotency-Key': key } }, body: { dealId } })),
    onSuccess: async ({ offerId }) => {
      void queries.invalidateQueries({ queryKey: ['offers'] })
      await navigate({ to: '/offers/$offerId', params: { offerId } })
    },
  })
  return (
    <>
      {drafting.error && <Trouble fault={drafting.error} />}
      <Button my="sm" variant="default" loading={drafting.isPending} onClick={() => drafting.mutate()}>
        {said.draft}
      </Button>
    </>
  )
}
