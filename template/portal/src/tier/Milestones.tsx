import { List, Stack, Text } from '@mantine/core'
import type { Schemas } from '@/api/api'
import { inLanguage, day } from '@/words/format'
import { useSpeaking } from '@/words/Words'
import classes from '@/parts/parts.module.css'

type Milestone = Schemas['JourneyMilestone']

/** The way so far and from here; of what can be done now, what is to be done for it. */
export function Milestones({ journey }: { journey: Schemas['Journey'] }) {
  const { words } = useSpeaking()
  const said = words.visit.tier
  return (
    <>
      {journey.state === 'COMPLETED' && <Text>{said.completed}</Text>}
      {journey.state === 'STOPPED' && <Text>{said.stopped}</Text>}
      <Stack component="ul" className={classes.rows} pt="sm">
        {journey.milestones.map((milestone) => (
          <li key={milestone.milestone}>
            <OneMilestone milestone={milestone} />
          </li>
        ))}
      </Stack>
    </>
  )
}

function OneMilestone({ milestone }: { milestone: Milestone }) {
  const { words, language } = useSpeaking()
  const said = words.visit.tier
  const { state, owner, tasks } = milestone
  return (
    <div>
      <Text fw={600}>{inLanguage(milestone.name, language)}</Text>
      <Text size="sm">
        {said.states[state]} · {when(milestone)}
      </Text>
      {state === 'OPEN' && owner === 'VENDOR' && <Text size="sm">{said.vendors}</Text>}
      {state === 'OPEN' && owner === 'PARTNER' && tasks.length > 0 && (
        <List size="sm">
          {tasks.map((task) => (
            <List.Item key={inLanguage(task, 'en')}>{inLanguage(task, language)}</List.Item>
          ))}
        </List>
      )}
    </div>
  )

  function when({ reachedAt, dueAt }: Milestone) {
    if (reachedAt) {
      return said.reached(day(reachedAt))
    }
    return new Date(dueAt) < new Date() ? said.late(day(dueAt)) : said.due(day(dueAt))
  }
}
