import { Text, Title } from '@mantine/core'
import type { Schemas } from '@/api/api'
import { time } from '@/words/format'
import { useWords } from '@/words/Words'
import classes from './deals.module.css'

/** What was asked and answered about the deal: more time, and questions. */
export function Exchanges({ deal }: { deal: Schemas['Deal'] }) {
  const words = useWords()
  const { extension, inquiries } = deal
  return (
    <>
      {extension && (
        <section>
          <Title order={2} size="h3" mb="xs">
            {words.deal.extension}
          </Title>
          <Text>{extension.reason}</Text>
          <Text fw={600}>{outcome(extension)}</Text>
          {extension.answer && <Text>{extension.answer}</Text>}
        </section>
      )}
      {inquiries && inquiries.length > 0 && (
        <section>
          <Title order={2} size="h3" mb="xs">
            {words.deal.questions}
          </Title>
          <ul className={classes.steps}>
            {inquiries.map((inquiry) => (
              <li key={inquiry.askedAt}>
                <Text fw={600}>{inquiry.question}</Text>
                <Text c={inquiry.answer ? undefined : 'dimmed'}>{inquiry.answer ?? words.deal.unanswered}</Text>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )

  function outcome({ granted, answerBy }: Schemas['DealExtension']): string {
    if (granted === undefined) {
      return words.deal.extensionAsked(time(answerBy))
    }
    return granted ? words.deal.extensionGranted : words.deal.extensionRefused
  }
}
