import { Anchor, Group, Stack, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useState } from 'react'
import { endpointQuery } from '@/api/queries'
import { ScreenTrouble } from '@/parts/Trouble'
import { Waiting } from '@/parts/Waiting'
import { may } from '@/session/session'
import { usePresent } from '@/shell/Present'
import { list, time } from '@/words/format'
import { useWords } from '@/words/Words'
import { Deliveries } from './Deliveries'
import { destination } from './destination'
import { EndpointForm } from './EndpointForm'
import { EndpointMoves } from './EndpointMoves'

const route = getRouteApi('/connections/$endpointId')

/** One endpoint: how it fares, what can be done with it, and what was sent to it. */
export function OneEndpoint() {
  const words = useWords()
  const { hooks: said } = words.team
  const { session } = usePresent()
  const { endpointId } = route.useParams()
  const endpoint = useQuery(endpointQuery(endpointId))
  const [changing, change] = useState(false)
  if (endpoint.isError && !endpoint.data) {
    return <ScreenTrouble error={endpoint.error} reset={() => void endpoint.refetch()} />
  }
  if (!endpoint.data) {
    return <Waiting />
  }
  const { data } = endpoint.data
  return (
    <Stack gap="xl">
      <header>
        <Anchor component={Link} to="/connections" size="sm">
          {said.back}
        </Anchor>
        <Title order={1} lineClamp={3}>
          {data.description ?? destination(data)}
        </Title>
        <Group>
          <strong>{said.states[data.state]}</strong>
          <Text>{destination(data)}</Text>
        </Group>
        {data.disabledBecause && <Text>{data.disabledBecause}</Text>}
        {data.failingSince && <Text>{said.failing(time(data.failingSince))}</Text>}
        <Text c="dimmed">
          {data.eventTypes ? list(data.eventTypes.map((type) => words.events[type] ?? type)) : said.allTypes}
        </Text>
      </header>
      {changing && <EndpointForm endpoint={endpoint.data} done={() => change(false)} />}
      {may(session, 'updateWebhookEndpoint') && !changing && (
        <EndpointMoves endpoint={data} change={() => change(true)} />
      )}
      <Deliveries endpointId={endpointId} />
    </Stack>
  )
}
