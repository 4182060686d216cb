import { Button, Group, Text, Title } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { Schemas } from '@/api/api'
import { access } from '@contract/tables'
import { KeyHint } from '@/parts/KeyHint'
import { useKeys } from '@/parts/useKeys'
import { may, type Session } from '@/session/session'
import { usePresent } from '@/shell/Present'
import { useWords } from '@/words/Words'
import { MoveForm } from './MoveForm'
import { isMadeHere, type Move, type MoveHere } from './moves'

interface Props {
  deal: Schemas['Deal']
  etag: string
}

/** Whoever decides many deals in a row has a key for what is most often decided; Enter then confirms it. */
const KEYS: Partial<Record<Move, string>> = {
  approveDeal: 'a',
  rejectDeal: 'r',
  requestInformation: 'q',
  splitScope: 's',
  assignReview: 'g',
}

/** What the deal lists as possible and the person may do; the first of it is the next step. */
export function DealMoves({ deal, etag }: Props) {
  const words = useWords()
  const { session } = usePresent()
  const [chosen, choose] = useState<MoveHere>()
  const possible = ownFirst(deal.moves.filter((move) => may(session, move)), session)
  const current = chosen && possible.includes(chosen) ? chosen : undefined
  useKeys(
    Object.fromEntries(
      possible.filter(isMadeHere).flatMap((move) => (KEYS[move] ? [[KEYS[move], () => choose(move)]] : [])),
    ),
  )
  return (
    <section>
      <Title order={2} size="h3" mb="xs">
        {words.deal.next}
      </Title>
      {possible.length === 0 && <Text c="dimmed">{words.deal.nothingNext}</Text>}
      <Group gap="xs">
        {possible.map((move, index) => (
          <MoveButton
            key={move}
            {...{ move, dealId: deal.dealId, first: index === 0, open: move === current }}
            choose={() => choose(isMadeHere(move) && move !== current ? move : undefined)}
          />
        ))}
      </Group>
      {current && <MoveForm key={current} move={current} deal={deal} etag={etag} done={() => choose(undefined)} />}
    </section>
  )
}

/** For the vendor's people, what only they may do comes before what they may do for a partner. */
function ownFirst(moves: Move[], session: Session): Move[] {
  const shared = (move: Move) => (access[move] as readonly string[]).includes('partner-user')
  return session.partnerId ? moves : [...moves.filter((move) => !shared(move)), ...moves.filter(shared)]
}

interface ButtonProps {
  move: Move
  dealId: string
  first: boolean
  open: boolean
  choose: () => void
}

function MoveButton({ move, dealId, first, open, choose }: ButtonProps) {
  const words = useWords()
  const variant = first ? 'filled' : 'default'
  if (move === 'reviseDeal') {
    return (
      <Button variant={variant} renderRoot={(props) => <Link to="/register" search={{ deal: dealId }} {...props} />}>
        {words.moves[move]}
      </Button>
    )
  }
  return isMadeHere(move) ? (
    <Button variant={variant} aria-expanded={open} aria-keyshortcuts={KEYS[move]} onClick={choose}>
      <KeyHint of={KEYS[move]} />
      {words.moves[move]}
    </Button>
  ) : null
}
