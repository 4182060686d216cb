import { Text, Title } from '@mantine/core'
import type { Schemas } from '@/api/api'
import { date } from '@/words/format'
import { usePresent } from '@/shell/Present'
import { useWords } from '@/words/Words'
import classes from './deals.module.css'

/** What the partner did with the customer, the newest first. */
export function Steps({ deal }: { deal: Schemas['Deal'] }) {
  const words = useWords()
  const { session } = usePresent()
  const steps = [...(deal.progress ?? [])].reverse()
  return (
    <section>
      <Title order={2} size="h3" mb="xs">
        {session.partnerId ? words.deal.progress : words.deal.progressOfPartner}
      </Title>
      {steps.length === 0 && <Text c="dimmed">{words.deal.noProgress}</Text>}
      <ul className={classes.steps}>
        {steps.map((step) => (
          <li key={step.number}>
            <strong>{words.progressKinds[step.kind]}</strong>, {date(step.on)} ·{' '}
            {step.verified ? words.deal.verified : words.deal.noted}
            {step.evidence && <Text size="sm">{step.evidence}</Text>}
          </li>
        ))}
      </ul>
    </section>
  )
}
