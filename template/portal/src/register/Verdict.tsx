import { Anchor, Button, Group, Stack, Text, Title } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import type { Schemas } from '@/api/api'
import { labelOf, named } from '@/api/program'
import { People } from '@/parts/People'
import { may } from '@/session/session'
import { usePresent } from '@/shell/Present'
import { day, list } from '@/words/format'
import { useSpeaking } from '@/words/Words'
import classes from './register.module.css'

interface Props {
  deal: Schemas['Deal']
  program: Schemas['Program']
  again: () => void
}

const TONES: Record<Schemas['Verdict'], string | undefined> = {
  APPROVED: classes.free,
  WAITLISTED: classes.look,
  IN_REVIEW: classes.look,
  ACTION_REQUIRED: classes.taken,
  REJECTED: classes.bar,
}

/** The answer: what, why, what would change it, who is there for one, and the place in line. */
export function Verdict({ deal, program, again }: Props) {
  const { words, language } = useSpeaking()
  const { session } = usePresent()
  const panel = useRef<HTMLElement>(null)
  useEffect(() => panel.current?.focus(), [])
  const { decision, waitingList, protection } = deal
  const families = named(program, 'productFamilies', language)
  const free = waitingList?.freeFamilies?.map((family) => labelOf(families, family))
  return (
    <Stack>
      <section ref={panel} tabIndex={-1} aria-live="polite" className={`${classes.verdict} ${TONES[decision.verdict]}`}>
        <Title order={1}>{words.verdict.titles[decision.verdict]}</Title>
        <Text fw={600} dir="auto">
          {deal.endCustomer.legalName}
        </Text>
        <Text mt="sm">{decision.reason.text}</Text>
        {protection && <Text mt="xs">{words.verdict.until(day(protection.until))}</Text>}
        {waitingList && <Text mt="xs">{words.verdict.place(waitingList.position)}</Text>}
        {free && <Text mt="xs">{words.verdict.free(list(free))}</Text>}
        {decision.whatWouldChange && (
          <>
            <Title order={2} size="h4" mt="md">
              {words.verdict.change}
            </Title>
            <Text>{decision.whatWouldChange.text}</Text>
          </>
        )}
        {decision.owed?.map((owed) => (
          <div key={owed.id}>
            <Title order={2} size="h4" mt="md">
              {words.verdict.owed}
            </Title>
            <Text>{owed.text}</Text>
          </div>
        ))}
        <Title order={2} size="h4" mt="md">
          {words.verdict.people}
        </Title>
        <People people={deal.people} />
      </section>
      <Group>
        <Button component={Link} to={`/deals/${deal.dealId}`}>
          {words.register.see}
        </Button>
        {deal.moves.includes('reviseDeal') && may(session, 'reviseDeal') && (
          <Button variant="default" renderRoot={(props) => <Link to="/register" search={{ deal: deal.dealId }} {...props} />}>
            {words.register.correct}
          </Button>
        )}
        <Anchor component="button" type="button" onClick={again}>
          {words.register.another}
        </Anchor>
      </Group>
    </Stack>
  )
}
