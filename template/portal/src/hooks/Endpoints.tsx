import { Button, Group, Stack, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { endpointsQuery } from '@/api/queries'
import { Rows } from '@/parts/Rows'
import { Trouble } from '@/parts/Trouble'
import { Waiting } from '@/parts/Waiting'
import classes from '@/parts/parts.module.css'
import { may } from '@/session/session'
import { usePresent } from '@/shell/Present'
import { day } from '@/words/format'
import { useWords } from '@/words/Words'
import { EndpointForm } from './EndpointForm'
import { destination } from './destination'

/** Whom the service tells what happened, besides people. */
export function Endpoints() {
  const { hooks: said } = useWords().team
  const { session } = usePresent()
  const endpoints = useQuery(endpointsQuery)
  const [adding, add] = useState(false)
  const all = endpoints.data?.data
  return (
    <Stack>
      <Group justify="space-between">
        <Title order={1}>{said.title}</Title>
        {may(session, 'createWebhookEndpoint') && (
          <Button variant={adding ? 'default' : 'filled'} aria-expanded={adding} onClick={() => add(!adding)}>
            {said.add}
          </Button>
        )}
      </Group>
      <Text c="dimmed">{said.lead}</Text>
      {adding && <EndpointForm done={() => add(false)} />}
      {endpoints.isError && !all && <Trouble fault={endpoints.error} retry={() => void endpoints.refetch()} />}
      {endpoints.isLoading && <Waiting />}
      {all?.length === 0 && <Text>{said.none}</Text>}
      {all && all.length > 0 && (
        <Rows>
          {all.map((endpoint) => (
            <li key={endpoint.endpointId} className={classes.row}>
              <Link to="/connections/$endpointId" params={{ endpointId: endpoint.endpointId }} className={classes.rowLink}>
                <span className={classes.rowName}>{endpoint.description ?? destination(endpoint)}</span>
                <span className={classes.end}>{said.states[endpoint.state]}</span>
                <span className={classes.quiet}>{destination(endpoint)}</span>
                <span className={`${classes.quiet} ${classes.end}`}>
                  {endpoint.failingSince && said.failing(day(endpoint.failingSince))}
                </span>
              </Link>
            </li>
          ))}
        </Rows>
      )}
    </Stack>
  )
}
