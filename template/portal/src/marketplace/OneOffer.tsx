import { Alert, Anchor, Badge, Code, Group, Stack, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import type { Schemas } from '@/api/api'
import { offerQuery } from '@/api/queries'
import { ScreenTrouble } from '@/parts/Trouble'
import { Waiting } from '@/parts/Waiting'
import { date, list, money, time } from '@/words/format'
import { useWords } from '@/words/Words'
import { OfferMoves } from './OfferMoves'

const route = getRouteApi('/offers/$offerId')

/** One private offer: what it says, what stands against it, what AWS is asked for, and how far that is. */
export function OneOffer() {
  const { offers: said } = useWords()
  const { offerId } = route.useParams()
  const offer = useQuery(offerQuery(offerId))
  if (offer.isError && !offer.data) {
    return <ScreenTrouble error={offer.error} reset={() => void offer.refetch()} />
  }
  if (!offer.data) {
    return <Waiting />
  }
  const { data, etag } = offer.data
  const { customer, state, dealId, faults, secondPerson, awsOfferId } = data
  return (
    <Stack gap="xl">
      <header>
        <Anchor component={Link} to={`/deals/${dealId}`} size="sm">
          {said.deal}
        </Anchor>
        <Title order={1} dir="auto" lineClamp={4}>
          {said.offerFor(customer)}
        </Title>
        <Group mt="xs">
          <Badge variant="default">{said.states[state]}</Badge>
          {awsOfferId && <Text>{said.atAws(awsOfferId)}</Text>}
        </Group>
      </header>
      {faults.length > 0 && (
        <Alert role="alert" variant="default" title={state === 'DRAFT' ? said.toMend : said.refused}>
          <ul>
            {faults.map(({ code, message }) => (
              <li key={code + message}>{message}</li>
            ))}
          </ul>
        </Alert>
      )}
      {secondPerson && ['DRAFT', 'FAILED'].includes(state) && <Text>{said.second}</Text>}
      <OfferMoves key={state} offer={data} etag={etag} />
      <Terms terms={data.terms} />
      {data.preview && <Preview changes={data.preview} />}
      <ChangeSets changeSets={data.changeSets} />
    </Stack>
  )
}

function Terms({ terms }: { terms: Schemas['FilledTerms'] }) {
  const { offers: said } = useWords()
  const { name, amount, months, startsOn, endsOn, availableUntil, buyerAccounts, schedule, refundPolicy, amountReason } = terms
  const lines = [
    [said.name, name],
    [said.amount, money(amount)],
    [said.amountReason, amountReason],
    [said.buyers, list(buyerAccounts)],
    [said.duration, months && said.months(months)],
    [said.period, startsOn && endsOn && `${date(startsOn)} – ${date(endsOn)}`],
    [said.availableUntil, date(availableUntil)],
    [said.schedule, list(schedule.map(({ on, amountMinor }) => `${date(on)}: ${money({ amountMinor, currency: amount.currency })}`))],
    [said.refunds, refundPolicy],
  ] as const
  return (
    <section aria-labelledby="terms">
      <Title order={2} size="h3" id="terms">
        {said.terms}
      </Title>
      <dl>
        {lines.map(([label, value]) =>
          value ? (
            <div key={label}>
              <dt>
                <Text size="sm" c="dimmed">
                  {label}
                </Text>
              </dt>
              <dd style={{ margin: '0 0 0.5rem', overflowWrap: 'anywhere' }}>{value}</dd>
            </div>
          ) : null,
        )}
      </dl>
    </section>
  )
}

/** The very request that its release sends. */
function Preview({ changes }: { changes: readonly Schemas['PlannedChange'][] }) {
  const { offers: said } = useWords()
  return (
    <details>
      <summary>{said.preview(changes.length)}</summary>
      <ol>
        {changes.map(({ type, name, details }) => (
          <li key={name}>
            {type}
            <Code block style={{ overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' }}>
              {details}
            </Code>
          </li>
        ))}
      </ol>
    </details>
  )
}

function ChangeSets({ changeSets }: { changeSets: readonly Schemas['OfferChangeSet'][] }) {
  const { offers: said } = useWords()
  return changeSets.length === 0 ? null : (
    <section aria-labelledby="asked">
      <Title order={2} size="h3" id="asked">
        {said.asked}
      </Title>
      <ol>
        {changeSets.map(({ jobId, purpose, state, because, changedAt, changeSetId }) => (
          <li key={jobId}>
            <Text role="status">
              {said.purposes[purpose]}: {said.jobStates[state]}
            </Text>
            {because && <Text>{because}</Text>}
            <Text size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
              {time(changedAt)}
              {changeSetId && ` · ${changeSetId}`}
            </Text>
          </li>
        ))}
      </ol>
    </section>
  )
}
