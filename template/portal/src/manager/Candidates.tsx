import { Button, Group, Text, Title } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import { api, newKey, versioned, type Schemas } from '@/api/api'
import { Refusal } from '@/api/refusal'
import { candidatesQuery, dealQuery } from '@/api/queries'
import { Trouble } from '@/parts/Trouble'
import { Waiting } from '@/parts/Waiting'
import { may } from '@/session/session'
import { usePresent } from '@/shell/Present'
import { country } from '@/words/format'
import { useWords } from '@/words/Words'
import classes from './manager.module.css'

type Deal = Schemas['Deal']
type Candidate = Schemas['DealCandidate']

interface Props {
  deal: Deal
  etag: string
}

/** The companies that the deal may mean, beside what its partner said; only while a person decides. */
export function Candidates({ deal, etag }: Props) {
  const { session } = usePresent()
  const shown = deal.status === 'IN_REVIEW' && may(session, 'listDealCandidates')
  return shown ? <Found deal={deal} etag={etag} /> : null
}

function Found({ deal, etag }: Props) {
  const words = useWords()
  const { session } = usePresent()
  const found = useQuery(candidatesQuery(deal.dealId))
  const answering = useAnswering(deal.dealId, etag)
  const answers = deal.moves.includes('answerMatch') && may(session, 'answerMatch')
  const candidates = found.data?.data ?? []
  return (
    <section>
      <Title order={2} size="h3" mb="xs">
        {words.manager.candidates}
      </Title>
      {found.isLoading && <Waiting />}
      {found.isError && <Trouble fault={found.error} retry={() => void found.refetch()} />}
      {answering.error && <Trouble fault={answering.error} />}
      {found.data && candidates.length === 0 && <Text c="dimmed">{words.manager.noCandidates}</Text>}
      <div className={classes.beside}>
        {candidates.length > 0 && <Said deal={deal} />}
        {candidates.map((candidate, index) => (
          <article key={candidate.customerId ?? index} className={classes.company}>
            <Description candidate={candidate} />
            {answers && candidate.customerId && (
              <Group gap="xs" mt="sm">
                <Button
                  loading={answering.isPending}
                  onClick={() => answering.mutate({ customerId: candidate.customerId ?? '', same: true })}
                >
                  {words.manager.same}
                </Button>
                <Button
                  variant="default"
                  disabled={answering.isPending}
                  onClick={() => answering.mutate({ customerId: candidate.customerId ?? '', same: false })}
                >
                  {words.manager.other}
                </Button>
              </Group>
            )}
          </article>
        ))}
      </div>
    </section>
  )
}

/** What the partner said, to compare with. */
function Said({ deal: { endCustomer } }: { deal: Deal }) {
  const words = useWords()
  const facts = [
    endCustomer.country && country(endCustomer.country),
    endCustomer.website,
    endCustomer.registryId,
    endCustomer.address?.city,
  ]
  return (
    <article className={`${classes.company} ${classes.said}`}>
      <Text size="sm" c="dimmed">
        {words.manager.asSaid}
      </Text>
      <Text fw={600} dir="auto">
        {endCustomer.legalName}
      </Text>
      {facts.filter(Boolean).map((fact) => (
        <Text key={fact}>{fact}</Text>
      ))}
    </article>
  )
}

function Description({ candidate }: { candidate: Candidate }) {
  const words = useWords()
  return (
    <>
      <Text size="sm" c="dimmed">
        {candidate.probability === undefined
          ? words.manager.newCompany
          : words.manager.probability(candidate.probability)}
      </Text>
      <Text fw={600} dir="auto">
        {candidate.names?.join(' · ') ?? words.manager.newCompany}
      </Text>
      <Text>{[candidate.country && country(candidate.country), candidate.standing].filter(Boolean).join(' · ')}</Text>
      <ul className={classes.evidence}>
        {candidate.evidence.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <Text size="sm">{words.manager.then(words.verdict.titles[candidate.verdict])}</Text>
    </>
  )
}

function useAnswering(dealId: string, etag: string) {
  const queries = useQueryClient()
  const sent = useRef({ text: '', key: '' })
  return useMutation({
    mutationFn: (body: Schemas['MatchAnswer']) => {
      const text = etag + JSON.stringify(body)
      if (sent.current.text !== text) {
        sent.current = { text, key: newKey() }
      }
      const header = { 'If-Match': etag, 'Idempotency-Key': sent.current.key }
      return versioned(
        api.POST('/v1/deals/{dealId}/candidates/answer', { params: { path: { dealId }, header }, body }),
      )
    },
    onSuccess: (changed) => {
      queries.setQueryData(dealQuery(dealId).queryKey, changed)
      void queries.invalidateQueries({ queryKey: ['candidates', dealId] })
      void queries.invalidateQueries({ queryKey: ['deal', dealId, 'timeline'] })
      void queries.invalidateQueries({ queryKey: ['reviews'] })
    },
    onError: (fault) => {
      if (fault instanceof Refusal && (fault.status === 412 || fault.status === 409)) {
        void queries.invalidateQueries({ queryKey: ['deal', dealId] })
      }
    },
  })
}
