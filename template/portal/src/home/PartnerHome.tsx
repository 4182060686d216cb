import { Alert, Anchor, Button, Group, Progress, Stack, Text, Title } from '@mantine/core'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { Schemas } from '@/api/api'
import { agreementQuery, dealsQuery, partnerQuery, programQuery } from '@/api/queries'
import { labelOf, named, quota } from '@/api/program'
import { DealRow } from '@/parts/DealRow'
import { Trouble } from '@/parts/Trouble'
import { Waiting } from '@/parts/Waiting'
import classes from '@/parts/parts.module.css'
import { may } from '@/session/session'
import { usePresent } from '@/shell/Present'
import { country, daysUntil, list, money, time } from '@/words/format'
import { useSpeaking, useWords } from '@/words/Words'
import { isOpen, isProtected, mostUrgentFirst, needsPartner, protectedSoonestFirst } from './needs'

type Summary = Schemas['DealSummary']

export function PartnerHome() {
  const words = useWords()
  const deals = useInfiniteQuery(dealsQuery())
  const standing = useStanding()
  const signing = useToSign()
  if (deals.isError && !deals.data) {
    return <Trouble fault={deals.error} retry={() => void deals.refetch()} />
  }
  if (!deals.data || standing.isLoading || signing.isLoading) {
    return <Waiting />
  }
  const all = deals.data.pages.flatMap((page) => page.data)
  const now = new Date()
  const needing = mostUrgentFirst(all.filter((deal) => needsPartner(deal, now)))
  return (
    <Stack gap="xl">
      <Standing {...standing} open={all.filter(isOpen).length} />
      {signing.toSign && <ToSign />}
      <Button component={Link} to="/register" size="lg" className={classes.start}>
        {words.home.register}
      </Button>
      <Deals title={words.home.needsYou} deals={needing} none={words.home.nothing} now={now} />
      <Deals
        title={words.home.protectedDeals}
        deals={protectedSoonestFirst(all).filter((deal) => !needing.includes(deal))}
        none={needing.some(isProtected) ? words.home.noOther : words.home.noneProtected}
        now={now}
      />
      <Anchor component={Link} to="/deals">
        {words.home.all}
      </Anchor>
    </Stack>
  )
}

interface DealsProps {
  title: string
  deals: readonly Summary[]
  none: string
  now: Date
}

function Deals({ title, deals, none, now }: DealsProps) {
  const words = useWords()
  return (
    <section>
      <Title order={2} size="h3" mb="xs">
        {title}
      </Title>
      {deals.length === 0 ? (
        <Text c="dimmed">{none}</Text>
      ) : (
        <ul className={classes.rows}>
          {deals.map((deal) => (
            <DealRow key={deal.dealId} deal={deal} detail={money(deal.estimatedValue)} note={note(deal)} />
          ))}
        </ul>
      )}
    </section>
  )

  function note(deal: Summary) {
    if (deal.turnUntil) {
      return words.deals.turnUntil(time(deal.turnUntil))
    }
    const days = deal.protectedUntil ? daysUntil(deal.protectedUntil, now) : undefined
    return days === undefined ? '' : days <= 0 ? words.home.lastDay : words.home.daysLeft(days)
  }
}

/** Asked beside the deals, so that nothing moves when it comes; only who may sign is told. */
function useToSign() {
  const { session } = usePresent()
  const asked = may(session, 'signPartnerAgreement')
  const agreement = useQuery({ ...agreementQuery(session.partnerId ?? ''), enabled: asked })
  return { toSign: agreement.data?.toSign, isLoading: agreement.isLoading }
}

/** Until it is signed, nothing else matters as much. */
function ToSign() {
  const words = useWords().visit.agreement
  return (
    <Alert role="status" variant="default" title={words.toSign}>
      <Anchor component={Link} to="/agreement">
        {words.read}
      </Anchor>
    </Alert>
  )
}

interface StandingProps {
  partner?: Schemas['Partner']
  program?: Schemas['Program']
}

/** Asked beside the deals, so that nothing moves when it comes. */
function useStanding(): StandingProps & { isLoading: boolean } {
  const { session } = usePresent()
  const partner = useQuery({ ...partnerQuery(session.partnerId ?? ''), enabled: session.partnerId !== undefined })
  const program = useQuery(programQuery)
  return { partner: partner.data, program: program.data, isLoading: partner.isLoading || program.isLoading }
}

/** Who one is in the program, and how much of it is used. */
function Standing({ partner, program, open }: StandingProps & { open: number }) {
  const { words, language } = useSpeaking()
  const { session } = usePresent()
  const most = partner && program ? quota(program, partner.tier) : undefined
  return (
    <header>
      <Title order={1}>{words.home.title(partner?.name ?? session.user)}</Title>
      {partner && program && (
        <Group gap="md" mt="xs">
          <Anchor component={Link} to="/tier" fw={600}>
            {words.home.tier(labelOf(named(program, 'tiers', language), partner.tier))}
          </Anchor>
          <Text c="dimmed">
            {words.home.territory} {list(partner.territories.slice(0, 6).map(country))}
            {partner.territories.length > 6 && ' …'}
          </Text>
        </Group>
      )}
      {most !== undefined && (
        <div className={classes.meter}>
          <Progress value={Math.min(100, (open / most) * 100)} aria-label={words.home.open(open, most)} />
          <Text size="sm" c="dimmed">
            {words.home.open(open, most)}
          </Text>
        </div>
      )}
    </header>
  )
}
