import { Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { Schemas } from '@/api/api'
import { programQuery } from '@/api/queries'
import { labelOf, named } from '@/api/program'
import classes from '@/parts/parts.module.css'
import { country, date, list, money, time } from '@/words/format'
import { useSpeaking } from '@/words/Words'

/** The deal as its partner described it; what was not said has no line. */
export function DealFacts({ deal }: { deal: Schemas['Deal'] }) {
  const { words, language } = useSpeaking()
  const program = useQuery(programQuery).data
  const families = program ? named(program, 'productFamilies', language) : []
  const said = words.register
  const facts: [string, string | undefined][] = [
    [said.products, list(deal.products.map((id) => labelOf(families, id)))],
    [said.value, money(deal.estimatedValue)],
    [said.close, date(deal.expectedCloseDate)],
    [said.country, deal.endCustomer.country && country(deal.endCustomer.country)],
    [said.website, deal.endCustomer.website],
    [said.registryId, deal.endCustomer.registryId],
    [said.contact, [deal.contact.name, deal.contact.email].join('\n')],
    [said.stage, deal.salesStage && said.stages[deal.salesStage]],
    [said.motion, said.motions[deal.motion]],
    [said.project, deal.project],
    [said.source, deal.source],
    [said.problem, deal.businessProblem],
    [said.reference, deal.partnerReference],
    [words.deal.received, time(deal.receivedAt)],
  ]
  return (
    <section>
      <Title order={2} size="h3" mb="xs">
        {words.deal.facts}
      </Title>
      <dl className={classes.facts}>
        {facts
          .filter(([, fact]) => fact)
          .map(([name, fact]) => (
            <div key={name} className={classes.fact}>
              <dt>{name}</dt>
              <dd>{fact}</dd>
            </div>
          ))}
      </dl>
    </section>
  )
}
