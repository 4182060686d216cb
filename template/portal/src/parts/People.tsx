import type { Schemas } from '@/api/api'
import type { Words } from '@/words/en'
import { useWords } from '@/words/Words'
import classes from './parts.module.css'

/** Who is there for the partner: a person, or a team whose every member is. */
export function People({ people }: { people: Schemas['DealPeople'] }) {
  const words = useWords()
  return (
    <dl className={classes.facts}>
      <div>
        <dt>{words.verdict.channelManager}</dt>
        <dd>{person(people.channelManager, words)}</dd>
      </div>
      <div>
        <dt>{words.verdict.salesRep}</dt>
        <dd>{person(people.salesRep, words)}</dd>
      </div>
    </dl>
  )
}

export function person(id: string, words: Words): string {
  return (words.roles as Record<string, string>)[id] ?? words.teams[id] ?? id
}
