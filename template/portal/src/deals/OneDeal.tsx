import { Anchor, Group, Stack, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { dealQuery } from '@/api/queries'
import { StatusBadge } from '@/parts/StatusBadge'
import { ScreenTrouble } from '@/parts/Trouble'
import { Waiting } from '@/parts/Waiting'
import { People } from '@/parts/People'
import { usePartnerNames } from '@/partners/usePartnerNames'
import { may } from '@/session/session'
import { usePresent } from '@/shell/Present'
import { useWords } from '@/words/Words'
import { Candidates } from '@/manager/Candidates'
import { DealOffers } from '@/marketplace/DealOffers'
import { InQueue } from '@/manager/InQueue'
import { DealFacts } from './DealFacts'
import { DealMoves } from './DealMoves'
import { Exchanges } from './Exchanges'
import { Moment } from './Moment'
import { Steps } from './Steps'
import { Timeline } from './Timeline'

const route = getRouteApi('/deals/$dealId')

/** One deal: where it stands, one date, one next step, what can be done, and what happened. */
export function OneDeal() {
  const words = useWords()
  const { dealId } = route.useParams()
  const deal = useQuery(dealQuery(dealId))
  if (deal.isError && !deal.data) {
    return <ScreenTrouble error={deal.error} reset={() => void deal.refetch()} />
  }
  if (!deal.data) {
    return <Waiting />
  }
  const { data, etag } = deal.data
  return (
    <Stack gap="xl">
      <header>
        <Group justify="space-between">
          <Anchor component={Link} to="/deals" size="sm">
            {words.deal.back}
          </Anchor>
          <InQueue dealId={data.dealId} />
        </Group>
        <Title order={1} dir="auto" lineClamp={4}>
          {data.endCustomer.legalName}
        </Title>
        <Group mt="xs">
          <StatusBadge status={data.partnerStatus} exact={data.status} />
          <Moment deal={data} />
          <Whose partnerId={data.partnerId} />
        </Group>
      </header>
      <section>
        <Text>{data.decision.reason.text}</Text>
        {data.decision.whatWouldChange && <Text mt="xs">{data.decision.whatWouldChange.text}</Text>}
        {data.waitingList && <Text mt="xs">{words.verdict.place(data.waitingList.position)}</Text>}
        {data.protection?.extending && <Text mt="xs">{data.protection.extending}</Text>}
        {data.closing?.reason && <Text mt="xs">{data.closing.reason}</Text>}
        {data.closing?.reasonCode && <Text mt="xs">{words.reviewersReasons[data.closing.reasonCode]}</Text>}
        {data.split && <Text mt="xs">{data.split.reason}</Text>}
        {data.reversal && <Text mt="xs">{data.reversal.reason}</Text>}
        {data.closing?.cause && <Text mt="xs">{words.deal.ended[data.closing.cause]}</Text>}
      </section>
      <DealMoves deal={data} etag={etag} />
      <Candidates deal={data} etag={etag} />
      <Exchanges deal={data} />
      <Steps deal={data} />
      <DealOffers deal={data} />
      <section>
        <Title order={2} size="h3" mb="xs">
          {words.verdict.people}
        </Title>
        <People people={data.people} />
      </section>
      <DealFacts deal={data} />
      <Timeline dealId={data.dealId} />
    </Stack>
  )
}

/** For the vendor's people: which partner's it is. */
function Whose({ partnerId }: { partnerId: string }) {
  const { session } = usePresent()
  const named = usePartnerNames(session.partnerId ? [] : [partnerId])
  return may(session, 'listPartners') ? (
    <Anchor component={Link} to={`/partners/${partnerId}`}>
      {named(partnerId)}
    </Anchor>
  ) : null
}
