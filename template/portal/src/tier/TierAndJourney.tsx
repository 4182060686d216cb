import { List, Stack, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { Schemas } from '@/api/api'
import { labelOf, named } from '@/api/program'
import { journeyQuery, programQuery, tierQuery } from '@/api/queries'
import { Refusal } from '@/api/refusal'
import { Trouble } from '@/parts/Trouble'
import { Waiting } from '@/parts/Waiting'
import { usePresent } from '@/shell/Present'
import { date, money } from '@/words/format'
import { useSpeaking, useWords } from '@/words/Words'
import { Milestones } from './Milestones'

/** Where one's own company stands, what that brings, what is missing, and what comes next. */
export function TierAndJourney() {
  const words = useWords().visit.tier
  const { session } = usePresent()
  const partnerId = session.partnerId ?? ''
  return (
    <Stack gap="xl">
      <Title order={1}>{words.title}</Title>
      <Tier partnerId={partnerId} />
      <Journey partnerId={partnerId} />
    </Stack>
  )
}

export function Tier({ partnerId }: { partnerId: string }) {
  const { words, language } = useSpeaking()
  const said = words.visit.tier
  const tier = useQuery(tierQuery(partnerId))
  const program = useQuery(programQuery)
  if (tier.error) {
    return <Trouble fault={tier.error} retry={() => void tier.refetch()} />
  }
  if (!tier.data) {
    return <Waiting />
  }
  const { exemption, benefits } = tier.data
  const lines = tier.data.says?.[language] ?? tier.data.says?.en ?? []
  return (
    <section aria-labelledby="tier">
      <Title order={2} size="h3" id="tier">
        {said.now(program.data ? labelOf(named(program.data, 'tiers', language), tier.data.tier) : tier.data.tier)}
      </Title>
      {lines.length > 0 && (
        <List my="xs">
          {lines.map((line) => (
            <List.Item key={line}>{line}</List.Item>
          ))}
        </List>
      )}
      {exemption && <Text>{said.exempt(date(exemption.lastDay))}</Text>}
      {benefits && <Benefits benefits={benefits} />}
    </section>
  )
}

function Benefits({ benefits: { openQuota, autoApproval, marginPercent } }: { benefits: Schemas['TierBenefits'] }) {
  const words = useWords().visit.tier
  const brought = [
    openQuota !== undefined && words.quota(openQuota),
    autoApproval && words.atOnce(money(autoApproval)),
    marginPercent !== undefined && words.margin(marginPercent),
  ].filter((line) => typeof line === 'string')
  return (
    brought.length > 0 && (
      <>
        <Title order={3} size="h4" mt="sm">
          {words.brings}
        </Title>
        <List>
          {brought.map((line) => (
            <List.Item key={line}>{line}</List.Item>
          ))}
        </List>
      </>
    )
  )
}

/** Not every program has one. */
export function Journey({ partnerId }: { partnerId: string }) {
  const words = useWords().visit.tier
  const journey = useQuery({ ...journeyQuery(partnerId), retry: false })
  const none = journey.error instanceof Refusal && journey.error.status === 404
  return (
    <section aria-labelledby="journey">
      <Title order={2} size="h3" id="journey">
        {words.journey}
      </Title>
      {none ? (
        <Text c="dimmed">{words.noJourney}</Text>
      ) : journey.error ? (
        <Trouble fault={journey.error} retry={() => void journey.refetch()} />
      ) : journey.data ? (
        <Milestones journey={journey.data} />
      ) : (
        <Waiting />
      )}
    </section>
  )
}
