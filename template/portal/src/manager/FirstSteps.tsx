import { Anchor, Text, Title } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { may, type Operation } from '@/session/session'
import { usePresent } from '@/shell/Present'
import { useWords } from '@/words/Words'
import { done, STEPS, type Step } from './firstSteps'
import classes from './manager.module.css'
import { useKnown } from './useKnown'

const PLACES = { facts: '/facts', rules: '/rules', partner: '/partners', deal: '/rules' } as const
const NEEDED: Record<Step, Operation> = {
  facts: 'importAccounts',
  rules: 'publishProgram',
  partner: 'putPartner',
  deal: 'checkDeal',
}

/** The way to the first right verdict; gone as soon as it has been walked. */
export function FirstSteps() {
  const { team, ...words } = useWords()
  const { session } = usePresent()
  const known = useKnown()
  const steps = STEPS.filter((step) => may(session, NEEDED[step]))
  const finished = known && done(known)
  if (!finished || steps.length === 0 || steps.every((step) => finished.has(step)) || finished.has('deal')) {
    return null
  }
  return (
    <section className={classes.first}>
      <Title order={2} size="h3">
        {team.first.title}
      </Title>
      <Text c="dimmed" mb="xs">
        {team.first.count(steps.filter((step) => finished.has(step)).length, steps.length)}
      </Text>
      <ol className={classes.steps}>
        {steps.map((step) => (
          <li key={step}>
            <Anchor component={Link} to={PLACES[step]} fw={600}>
              {team.first.steps[step]}
            </Anchor>
            {finished.has(step) && <strong> · {words.deal.saved}</strong>}
            <Text size="sm">{team.first.why[step]}</Text>
          </li>
        ))}
      </ol>
    </section>
  )
}
