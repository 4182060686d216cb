import { Button, Chip, Group, Stack, Text, Title } from '@mantine/core'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { Schemas } from '@/api/api'
import { labelOf, named } from '@/api/program'
import { partnersQuery, programQuery } from '@/api/queries'
import { More } from '@/parts/More'
import { Rows } from '@/parts/Rows'
import { Trouble } from '@/parts/Trouble'
import { Waiting } from '@/parts/Waiting'
import classes from '@/parts/parts.module.css'
import { may } from '@/session/session'
import { usePresent } from '@/shell/Present'
import { useSpeaking, useWords } from '@/words/Words'
import { PartnerForm } from './PartnerForm'

type State = Schemas['PartnerState']

const route = getRouteApi('/partners')

/** All partners by their state, and a new one where somebody may add it. */
export function Partners() {
  const { partners: words } = useWords().team
  const { session } = usePresent()
  const state = (route.useSearch().state ?? 'active') as State
  const partners = useInfiniteQuery(partnersQuery(state))
  const [adding, add] = useState(false)
  const all = partners.data?.pages.flatMap((page) => page.data)
  return (
    <Stack>
      <Group justify="space-between">
        <Title order={1}>{words.title}</Title>
        {may(session, 'putPartner') && (
          <Button variant={adding ? 'default' : 'filled'} aria-expanded={adding} onClick={() => add(!adding)}>
            {words.add}
          </Button>
        )}
      </Group>
      {adding && <PartnerForm done={() => add(false)} />}
      <StateFilter state={state} />
      {partners.isError && !all && <Trouble fault={partners.error} retry={() => void partners.refetch()} />}
      {partners.isLoading && <Waiting />}
      {all?.length === 0 && (
        <div>
          <Text fw={600}>{words.none}</Text>
          {state === 'active' && may(session, 'putPartner') && <Text>{words.noneHow}</Text>}
        </div>
      )}
      {all && all.length > 0 && (
        <Rows>
          {all.map((partner) => (
            <PartnerRow key={partner.partnerId} partner={partner} />
          ))}
        </Rows>
      )}
      <More of={partners} />
    </Stack>
  )
}

function StateFilter({ state }: { state: State }) {
  const words = useWords()
  const navigate = useNavigate()
  const choose = (value: string) => void navigate({ to: '/partners', search: { state: value }, replace: true })
  return (
    <Chip.Group value={state} onChange={choose}>
      <Group gap="xs" role="radiogroup" aria-label={words.deals.filter}>
        {Object.entries(words.team.partners.states).map(([value, label]) => (
          <Chip key={value} value={value}>
            {label}
          </Chip>
        ))}
      </Group>
    </Chip.Group>
  )
}

function PartnerRow({ partner }: { partner: Schemas['PartnerSummary'] }) {
  const { words, language } = useSpeaking()
  const program = useQuery(programQuery).data
  const tier = program ? labelOf(named(program, 'tiers', language), partner.tier) : partner.tier
  return (
    <li className={classes.row}>
      <Link to="/partners/$partnerId" params={{ partnerId: partner.partnerId }} className={classes.rowLink}>
        <span className={classes.rowName}>{partner.name}</span>
        <span className={classes.end}>{tier}</span>
        <span className={classes.quiet}>{words.team.partners.types[partner.type]}</span>
        <span className={`${classes.quiet} ${classes.end}`}>{partner.partnerId}</span>
      </Link>
    </li>
  )
}
