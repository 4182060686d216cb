import { Anchor, Button, Group, Stack, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { Schemas } from '@/api/api'
import { labelOf, named } from '@/api/program'
import { partnerQuery, programQuery } from '@/api/queries'
import { ScreenTrouble } from '@/parts/Trouble'
import { Waiting } from '@/parts/Waiting'
import classes from '@/parts/parts.module.css'
import { may } from '@/session/session'
import { usePresent } from '@/shell/Present'
import { Journey, Tier } from '@/tier/TierAndJourney'
import { country, list } from '@/words/format'
import { useSpeaking, useWords } from '@/words/Words'
import { Parting } from './Parting'
import { PartnerForm } from './PartnerForm'
import { PartnerPeople } from './PartnerPeople'

const route = getRouteApi('/partners/$partnerId')

/** One partner: what it may, and its people. */
export function OnePartner() {
  const { partners: words } = useWords().team
  const { session } = usePresent()
  const { partnerId } = route.useParams()
  const partner = useQuery(partnerQuery(partnerId))
  const [changing, change] = useState(false)
  if (partner.isError && !partner.data) {
    return <ScreenTrouble error={partner.error} reset={() => void partner.refetch()} />
  }
  if (!partner.data) {
    return <Waiting />
  }
  return (
    <Stack gap="xl">
      <header>
        <Anchor component={Link} to="/partners" size="sm">
          {words.back}
        </Anchor>
        <Group justify="space-between">
          <Title order={1} dir="auto">
            {partner.data.name}
          </Title>
          {may(session, 'putPartner') && (
            <Button variant="default" aria-expanded={changing} onClick={() => change(!changing)}>
              {words.change}
            </Button>
          )}
        </Group>
      </header>
      {changing ? <PartnerForm partner={partner.data} done={() => change(false)} /> : <Facts partner={partner.data} />}
      {may(session, 'listPartnerPeople') && <PartnerPeople partnerId={partnerId} />}
      <Tier partnerId={partnerId} />
      <Journey partnerId={partnerId} />
      {may(session, 'getParting') && <Parting partner={partner.data} />}
    </Stack>
  )
}

function Facts({ partner }: { partner: Schemas['Partner'] }) {
  const { words, language } = useSpeaking()
  const said = words.team.partners
  const program = useQuery(programQuery).data
  const label = (part: string, id: string) => (program ? labelOf(named(program, part, language), id) : id)
  const facts: readonly (readonly [string, string])[] = [
    [said.state, said.states[partner.state]],
    [said.type, said.types[partner.type]],
    [said.tier, label('tiers', partner.tier)],
    [said.families, list(partner.productFamilies.map((family) => label('productFamilies', family)))],
    [said.sellsIn, list(partner.territories.map(country))],
    [said.country, partner.country ? country(partner.country) : ''],
  ]
  return (
    <section>
      <dl className={classes.facts}>
        {facts
          .filter(([, value]) => value)
          .map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
      <Text>{partner.agreementSigned ? said.signed : said.unsigned}</Text>
    </section>
  )
}
