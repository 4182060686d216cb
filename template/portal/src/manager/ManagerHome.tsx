import { Anchor, Stack, Text, Title } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { Schemas } from '@/api/api'
import { dealsQuery, reviewsQuery } from '@/api/queries'
import { isProtected } from '@/home/needs'
import { DealRow } from '@/parts/DealRow'
import { KeyHint } from '@/parts/KeyHint'
import { More } from '@/parts/More'
import { Rows } from '@/parts/Rows'
import { Trouble } from '@/parts/Trouble'
import { Waiting } from '@/parts/Waiting'
import { person } from '@/parts/People'
import { usePartnerNames } from '@/partners/usePartnerNames'
import classes from '@/parts/parts.module.css'
import { TaskList } from '@/tasks/Tasks'
import { daysUntil, money, time } from '@/words/format'
import { useWords } from '@/words/Words'
import { FirstSteps } from './FirstSteps'
import { Pictures } from './Pictures'

/** From so many days before its end, a protection is shown to whoever looks after the partner. */
const SOON = 21

/** What waits for the partner team: deals that a person decides, and protections that end soon. */
export function ManagerHome() {
  const words = useWords()
  return (
    <Stack gap="xl">
      <Title order={1}>{words.manager.title}</Title>
      <FirstSteps />
      <Reviews />
      <Section title={words.team.tasks.title}>
        <TaskList state="OPEN" />
      </Section>
      <Expiring />
      <Pictures />
      <Anchor component={Link} to="/deals">
        {words.home.all}
      </Anchor>
    </Stack>
  )
}

/** The most urgent first, as the service orders them. */
function Reviews() {
  const words = useWords()
  const reviews = useInfiniteQuery(reviewsQuery)
  const all = reviews.data?.pages.flatMap((page) => page.data)
  const named = usePartnerNames(all?.map(({ partnerId }) => partnerId) ?? [])
  return (
    <Section title={words.manager.reviews}>
      {reviews.isError && !all && <Trouble fault={reviews.error} retry={() => void reviews.refetch()} />}
      {reviews.isLoading && <Waiting />}
      {all?.length === 0 && <Text c="dimmed">{words.manager.noReviews}</Text>}
      {all && all.length > 0 && (
        <>
          <Text size="sm" c="dimmed" className={classes.keys}>
            <KeyHint of="j" />
            <KeyHint of="k" /> {words.team.keys.move}
          </Text>
          <Rows>
            {all.map((review) => (
              <ReviewRow key={review.dealId} review={review} partner={named(review.partnerId)} />
            ))}
          </Rows>
        </>
      )}
      <More of={reviews} />
    </Section>
  )
}

function ReviewRow({ review, partner }: { review: Schemas['DealReviewSummary']; partner: string }) {
  const words = useWords()
  const late = review.dueAt !== undefined && daysUntil(review.dueAt, new Date()) <= 0
  return (
    <li className={classes.row}>
      <Link to="/deals/$dealId" params={{ dealId: review.dealId }} className={classes.rowLink}>
        <span className={classes.rowName}>{review.customerName}</span>
        <span className={`${classes.end} ${late ? classes.bad : ''}`}>
          {review.dueAt ? words.manager.by(time(review.dueAt)) : words.manager.waitsForPartner}
        </span>
        <span className={classes.quiet}>
          {partner} · {money(review.estimatedValue)}
        </span>
        <span className={`${classes.quiet} ${classes.end}`}>
          {review.owner ? person(review.owner, words) : words.manager.unassigned}
        </span>
      </Link>
    </li>
  )
}

function Expiring() {
  const words = useWords()
  const deals = useInfiniteQuery(dealsQuery('APPROVED'))
  const now = new Date()
  const ending = deals.data?.pages
    .flatMap((page) => page.data)
    .filter((deal) => isProtected(deal) && daysUntil(deal.protectedUntil ?? '', now) <= SOON)
  const named = usePartnerNames(ending?.map(({ partnerId }) => partnerId) ?? [])
  return (
    <Section title={words.manager.expiring}>
      {deals.isError && !ending && <Trouble fault={deals.error} retry={() => void deals.refetch()} />}
      {ending?.length === 0 && <Text c="dimmed">{words.manager.noneExpiring}</Text>}
      {ending && ending.length > 0 && (
        <ul className={classes.rows}>
          {ending.map((deal) => (
            <DealRow
              key={deal.dealId}
              deal={deal}
              detail={`${named(deal.partnerId)} · ${money(deal.estimatedValue)}`}
              note={words.home.daysLeft(daysUntil(deal.protectedUntil ?? '', now))}
            />
          ))}
        </ul>
      )}
      <More of={deals} />
    </Section>
  )
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <Title order={2} size="h3" mb="xs">
        {title}
      </Title>
      {children}
    </section>
  )
}
