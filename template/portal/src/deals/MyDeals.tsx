import { Button, Chip, Group, Stack, Text, TextInput, Title } from '@mantine/core'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { Schemas } from '@/api/api'
import { dealsQuery, draftsQuery, programQuery } from '@/api/queries'
import { labelOf, named as namedIn } from '@/api/program'
import { Board } from '@/board/Board'
import { DealRow } from '@/parts/DealRow'
import { Rows } from '@/parts/Rows'
import { StatusBadge } from '@/parts/StatusBadge'
import { Trouble } from '@/parts/Trouble'
import { Waiting } from '@/parts/Waiting'
import classes from '@/parts/parts.module.css'
import { usePartnerNames } from '@/partners/usePartnerNames'
import { may } from '@/session/session'
import { usePresent } from '@/shell/Present'
import { day, list, money, time } from '@/words/format'
import { useSpeaking, useWords } from '@/words/Words'

type Status = Schemas['PartnerStatus']
type Summary = Schemas['DealSummary']

const route = getRouteApi('/deals')

/** All deals, and the drafts that are none yet, by the state that a partner knows. */
export function MyDeals() {
  const { words, language } = useSpeaking()
  const { session } = usePresent()
  const [sought, seek] = useState('')
  const { show: shownStatus, view } = route.useSearch()
  const show = shownStatus as Status | undefined
  const deals = useInfiniteQuery(dealsQuery())
  const drafts = useQuery({ ...draftsQuery, enabled: may(session, 'listDrafts') }).data?.data ?? []
  const program = useQuery(programQuery).data
  const families = program ? namedIn(program, 'productFamilies', language) : []
  const all = deals.data?.pages.flatMap((page) => page.data) ?? []
  const named = usePartnerNames(session.partnerId ? [] : all.map(({ partnerId }) => partnerId))

  if (deals.isError && !deals.data) {
    return <Trouble fault={deals.error} retry={() => void deals.refetch()} />
  }
  if (!deals.data) {
    return <Waiting />
  }
  const whose = session.partnerId ? undefined : named
  const shown = all.filter((deal) => (!show || deal.partnerStatus === show) && isSought(deal.customerName, sought))
  const begun = drafts.filter(
    (draft) => (!show || show === 'DRAFT') && isSought(draft.deal.endCustomer?.legalName ?? '', sought),
  )
  return (
    <Stack>
      <Group justify="space-between">
        <Title order={1}>{session.partnerId ? words.deals.title : words.deals.titleAll}</Title>
        {may(session, 'saveDraft') && (
          <Button component={Link} to="/register">
            {words.home.register}
          </Button>
        )}
      </Group>
      <ViewChoice view={view} />
      {view !== 'board' && <StatusFilter show={show} />}
      <TextInput type="search" label={words.deals.search} value={sought} onChange={(event) => seek(event.currentTarget.value)} />
      {all.length + drafts.length === 0 ? <Empty /> : view !== 'board' && shown.length + begun.length === 0 && <Text>{words.deals.noneHere}</Text>}
      {view === 'board' ? (
        <Board deals={all.filter((deal) => isSought(deal.customerName, sought))} whose={whose} ending={(deal) => ending(deal, words.deals)} />
      ) : (
        <Rows>
          {begun.map((draft) => (
            <DraftRow key={draft.draftId} draft={draft} />
          ))}
          {shown.map((deal) => (
            <DealRow key={deal.dealId} deal={deal} detail={detail(deal)} note={ending(deal, words.deals)} />
          ))}
        </Rows>
      )}
      {deals.hasNextPage && (
        <Button variant="default" loading={deals.isFetchingNextPage} onClick={() => void deals.fetchNextPage()}>
          {words.deals.more}
        </Button>
      )}
    </Stack>
  )

  function detail(deal: Summary): string {
    const sold = list(deal.products.map((id) => labelOf(families, id)))
    return [whose?.(deal.partnerId), money(deal.estimatedValue), sold].filter(Boolean).join(' · ')
  }
}

function ViewChoice({ view }: { view?: 'board' }) {
  const { team } = useWords()
  const navigate = useNavigate()
  const choose = (value: string) =>
    void navigate({ to: '/deals', search: value === 'board' ? { view: 'board' } : {}, replace: true })
  return (
    <Chip.Group value={view ?? 'list'} onChange={choose}>
      <Group gap="xs" role="radiogroup" aria-label={team.board.as}>
        <Chip value="list">{team.board.list}</Chip>
        <Chip value="board">{team.board.board}</Chip>
      </Group>
    </Chip.Group>
  )
}

function StatusFilter({ show }: { show?: Status }) {
  const words = useWords()
  const navigate = useNavigate()
  const choose = (value: string) => void navigate({ to: '/deals', search: value ? { show: value } : {}, replace: true })
  return (
    <Chip.Group value={show ?? ''} onChange={choose}>
      <Group gap="xs" role="radiogroup" aria-label={words.deals.filter}>
        <Chip value="">{words.deals.all}</Chip>
        {Object.entries(words.statuses).map(([status, label]) => (
          <Chip key={status} value={status}>
            {label}
          </Chip>
        ))}
      </Group>
    </Chip.Group>
  )
}

function DraftRow({ draft }: { draft: Schemas['DealDraft'] }) {
  const words = useWords()
  return (
    <li className={classes.row}>
      <Link to="/register" search={{ draft: draft.draftId }} className={classes.rowLink}>
        <span className={classes.rowName}>{draft.deal.endCustomer?.legalName ?? words.deals.draftNameless}</span>
        <span className={classes.end}>
          <StatusBadge status="DRAFT" />
        </span>
        <span className={classes.quiet}>{day(draft.savedAt)}</span>
        <span className={`${classes.quiet} ${classes.end}`}>{words.deals.goOn}</span>
      </Link>
    </li>
  )
}

function Empty() {
  const words = useWords()
  return (
    <div>
      <Text fw={600}>{words.deals.none}</Text>
      <Text>{words.deals.noneHow}</Text>
    </div>
  )
}

function ending(deal: Summary, words: { until: (day: string) => string; turnUntil: (moment: string) => string }): string {
  if (deal.turnUntil) {
    return words.turnUntil(time(deal.turnUntil))
  }
  return deal.protectedUntil ? words.until(day(deal.protectedUntil)) : ''
}

function isSought(name: string, sought: string): boolean {
  return name.toLocaleLowerCase().includes(sought.trim().toLocaleLowerCase())
}
