import { Anchor, Badge, Button, Group, Text, Title } from '@mantine/core'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { Schemas } from '@/api/api'
import { purchaseQuery, purchasesQuery } from '@/api/queries'
import { More } from '@/parts/More'
import { Trouble } from '@/parts/Trouble'
import { Waiting } from '@/parts/Waiting'
import classes from '@/parts/parts.module.css'
import { day, money, time } from '@/words/format'
import { useWords } from '@/words/Words'

/** What was bought, the latest seen first, and what that means for its deal. */
export function Purchases() {
  const { marketplace: said } = useWords()
  const purchases = useInfiniteQuery(purchasesQuery)
  const all = purchases.data?.pages.flatMap((page) => page.data)
  return (
    <section aria-labelledby="purchases">
      <Title order={2} size="h3" id="purchases">
        {said.purchases}
      </Title>
      {purchases.isError && !all && <Trouble fault={purchases.error} retry={() => void purchases.refetch()} />}
      {purchases.isLoading && <Waiting />}
      {all?.length === 0 && <Text c="dimmed">{said.noPurchases}</Text>}
      {all && all.length > 0 && (
        <ul className={classes.rows}>
          {all.map((purchase) => (
            <Row key={purchase.agreementId} purchase={purchase} />
          ))}
        </ul>
      )}
      <More of={purchases} />
    </section>
  )
}

function Row({ purchase: { agreementId, status, dealId, seenAt } }: { purchase: Schemas['PurchaseAgreementLine'] }) {
  const { marketplace: said } = useWords()
  const [open, show] = useState(false)
  return (
    <li className={`${classes.row} ${classes.person}`}>
      <Group justify="space-between">
        <div>
          <Group gap="xs">
            <Text fw={600} style={{ overflowWrap: 'anywhere' }}>
              {agreementId}
            </Text>
            <Badge variant="default">{status}</Badge>
          </Group>
          <Text size="sm" c="dimmed">
            {time(seenAt)}
            {dealId && ' · '}
            {dealId && (
              <Anchor component={Link} to={`/deals/${dealId}`} inherit underline="always">
                {said.deal}
              </Anchor>
            )}
          </Text>
        </div>
        <Button variant="default" size="compact-sm" aria-expanded={open} onClick={() => show(!open)}>
          {said.more}
        </Button>
      </Group>
      {open && <OnePurchase agreementId={agreementId} />}
    </li>
  )
}

function OnePurchase({ agreementId }: { agreementId: string }) {
  const { marketplace: said } = useWords()
  const purchase = useQuery(purchaseQuery(agreementId))
  if (purchase.error) {
    return <Trouble fault={purchase.error} retry={() => void purchase.refetch()} />
  }
  if (!purchase.data) {
    return <Waiting />
  }
  const { amount, acceptor, startsAt, endsAt, offerId, deal, buyerId } = purchase.data
  return (
    <ul>
      {amount && <li>{money(amount)}</li>}
      {acceptor && <li>{said.account(acceptor)}</li>}
      {startsAt && endsAt && <li>{said.lasts(day(startsAt), day(endsAt))}</li>}
      {offerId && <li>{said.offer(offerId)}</li>}
      {deal?.result && <li>{said.results[deal.result]}</li>}
      {deal?.differs && <li>{said.differs}</li>}
      <li>{buyerId ? said.cameIn : said.notYetIn}</li>
    </ul>
  )
}
