import { Anchor, Stack, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import type { Schemas } from '@/api/api'
import { applicationQuery } from '@/api/queries'
import { person } from '@/parts/People'
import { ScreenTrouble } from '@/parts/Trouble'
import { Waiting } from '@/parts/Waiting'
import { may } from '@/session/session'
import { usePresent } from '@/shell/Present'
import { country, inLanguage, list, time } from '@/words/format'
import { useSpeaking, useWords } from '@/words/Words'
import { Deciding } from './Deciding'
import classes from './applications.module.css'

const route = getRouteApi('/applications/$applicationId')

/** One application: who applies, what the rules say, whom it is like, and what was decided. */
export function OneApplication() {
  const { recruiting: said } = useWords()
  const { session } = usePresent()
  const application = useQuery(applicationQuery(route.useParams().applicationId))
  if (application.error && !application.data) {
    return <ScreenTrouble error={application.error} reset={() => void application.refetch()} />
  }
  if (!application.data) {
    return <Waiting />
  }
  const { company, state, decidedBy, decidedAt, note } = application.data
  return (
    <Stack>
      <header>
        <Anchor component={Link} to="/applications" size="sm">
          {said.back}
        </Anchor>
        <Title order={1} dir="auto">
          {company.legalName}
        </Title>
        <strong>{said.states[state]}</strong>
      </header>
      <Facts application={application.data} />
      {decidedBy && decidedAt && (
        <Text>
          {said.decided(decidedBy, time(decidedAt))} {note}
        </Text>
      )}
      {state === 'IN_REVIEW' && may(session, 'approveApplication') && <Deciding application={application.data} />}
    </Stack>
  )
}

function Facts({ application }: { application: Schemas['Application'] }) {
  const { words, language } = useSpeaking()
  const said = words.recruiting
  const { company, applicant, territories, about, screening, similar, channelManager, partnerId } = application
  const facts: readonly (readonly [string, string | undefined])[] = [
    [said.company, [country(company.country), company.website].filter(Boolean).join(', ')],
    [said.registryId, company.registryId],
    [said.applicant, `${applicant.name}, ${applicant.email}`],
    [said.type, words.team.partners.types[application.type]],
    [said.countries, list(territories.map((each) => (each.length === 2 ? country(each) : each)))],
    [said.about, about],
    [said.screening, screening?.text && inLanguage(screening.text, language)],
    [said.manager, channelManager && person(channelManager, words)],
  ]
  return (
    <dl className={classes.facts}>
      {facts.map(
        ([name, value]) =>
          value && (
            <div key={name}>
              <dt>{name}</dt>
              <dd dir="auto">{value}</dd>
            </div>
          ),
      )}
      {similar.length > 0 && <Partners name={said.similar} ids={similar} />}
      {partnerId && <Partners name={said.partner} ids={[partnerId]} />}
    </dl>
  )
}

function Partners({ name, ids }: { name: string; ids: readonly string[] }) {
  return (
    <div>
      <dt>{name}</dt>
      {ids.map((partnerId) => (
        <dd key={partnerId}>
          <Anchor component={Link} to={`/partners/${partnerId}`}>
            {partnerId}
          </Anchor>
        </dd>
      ))}
    </div>
  )
}
