import { Chip, Group, Stack, Text, Title } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { Schemas } from '@/api/api'
import { applicationsQuery } from '@/api/queries'
import { More } from '@/parts/More'
import { Rows } from '@/parts/Rows'
import { Trouble } from '@/parts/Trouble'
import { Waiting } from '@/parts/Waiting'
import classes from '@/parts/parts.module.css'
import { may } from '@/session/session'
import { usePresent } from '@/shell/Present'
import { country, day } from '@/words/format'
import { useWords } from '@/words/Words'
import { ApplicationLink } from './ApplicationLink'

type State = Schemas['ApplicationState']

const STATES: readonly State[] = ['IN_REVIEW', 'APPROVED', 'DECLINED']

/** Companies that want to become partners, the longest waiting first, and where they apply. */
export function Applications() {
  const words = useWords()
  const { session } = usePresent()
  const [state, choose] = useState<State>('IN_REVIEW')
  return (
    <Stack>
      <Title order={1}>{words.recruiting.title}</Title>
      {may(session, 'getApplicationLink') && <ApplicationLink />}
      <Chip.Group value={state} onChange={(value) => choose(value as State)}>
        <Group gap="xs" role="radiogroup" aria-label={words.deals.filter}>
          {STATES.map((value) => (
            <Chip key={value} value={value}>
              {words.recruiting.states[value]}
            </Chip>
          ))}
        </Group>
      </Chip.Group>
      <List state={state} />
    </Stack>
  )
}

function List({ state }: { state: State }) {
  const { recruiting: said } = useWords()
  const applications = useInfiniteQuery(applicationsQuery(state))
  const all = applications.data?.pages.flatMap((page) => page.data)
  return (
    <>
      {applications.isError && !all && <Trouble fault={applications.error} retry={() => void applications.refetch()} />}
      {applications.isLoading && <Waiting />}
      {all?.length === 0 && <Text c="dimmed">{said.none[state]}</Text>}
      {all && all.length > 0 && (
        <Rows>
          {all.map(({ applicationId, legalName, country: home, receivedAt }) => (
            <li key={applicationId} className={classes.row}>
              <Link to="/applications/$applicationId" params={{ applicationId }} className={classes.rowLink}>
                <span className={classes.rowName} dir="auto">
                  {legalName}
                </span>
                <span className={classes.end}>{day(receivedAt)}</span>
                <span className={classes.quiet}>{country(home)}</span>
              </Link>
            </li>
          ))}
        </Rows>
      )}
      <More of={applications} />
    </>
  )
}
