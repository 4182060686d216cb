import { Button, Group, Stack, Text, Title } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { answer, api, type Schemas } from '@/api/api'
import { peopleQuery } from '@/api/queries'
import { Trouble } from '@/parts/Trouble'
import { Waiting } from '@/parts/Waiting'
import classes from '@/parts/parts.module.css'
import { may } from '@/session/session'
import { usePresent } from '@/shell/Present'
import { useWords } from '@/words/Words'
import { PersonForm } from './PersonForm'

type Person = Schemas['PartnerPerson']

/** Who is told what happens to the partner's deals, and who looks after the others. */
export function PartnerPeople({ partnerId }: { partnerId: string }) {
  const { partners: words } = useWords().team
  const { session } = usePresent()
  const people = useQuery(peopleQuery(partnerId))
  const [open, show] = useState<Person | 'new'>()
  const mayChange = may(session, 'putPartnerPerson')
  return (
    <section>
      <Title order={2} size="h3">
        {words.people}
      </Title>
      <Text c="dimmed" mb="xs">
        {people.data?.data.length === 0 ? words.noPeople : words.peopleHow}
      </Text>
      {people.isError && !people.data && <Trouble fault={people.error} retry={() => void people.refetch()} />}
      {people.isLoading && <Waiting />}
      <Stack>
        {people.data && people.data.data.length > 0 && (
          <ul className={classes.rows}>
            {people.data.data.map((person) => (
              <PersonRow key={person.userId} {...{ person, partnerId }} change={mayChange ? () => show(person) : undefined} />
            ))}
          </ul>
        )}
        {open && (
          <PersonForm
            key={open === 'new' ? '' : open.userId}
            partnerId={partnerId}
            person={open === 'new' ? undefined : open}
            done={() => show(undefined)}
          />
        )}
        {mayChange && !open && (
          <Group>
            <Button variant="default" onClick={() => show('new')}>
              {words.addPerson}
            </Button>
          </Group>
        )}
      </Stack>
    </section>
  )
}

interface RowProps {
  person: Person
  partnerId: string
  change?: () => void
}

function PersonRow({ person, partnerId, change }: RowProps) {
  const words = useWords()
  const said = words.team.partners
  const [asked, ask] = useState(false)
  const removing = useRemoving(partnerId, person.userId)
  return (
    <li className={`${classes.row} ${classes.person}`}>
      <Group justify="space-between">
        <div>
          <Text fw={600} dir="auto">
            {person.name}
          </Text>
          <Text size="sm" c="dimmed">
            {person.email} · {said.roles[person.role]}
          </Text>
        </div>
        {change && !asked && (
          <Group gap="xs">
            <Button variant="default" size="compact-sm" onClick={change} aria-label={`${said.change}: ${person.name}`}>
              {said.change}
            </Button>
            <Button variant="default" size="compact-sm" onClick={() => ask(true)} aria-label={`${said.remove}: ${person.name}`}>
              {said.remove}
            </Button>
          </Group>
        )}
      </Group>
      {asked && (
        <Group mt="xs">
          <Text>{said.removeSure(person.name)}</Text>
          <Button size="compact-sm" loading={removing.isPending} onClick={() => removing.mutate()} autoFocus>
            {said.remove}
          </Button>
          <Button size="compact-sm" variant="default" onClick={() => ask(false)}>
            {words.deal.cancel}
          </Button>
        </Group>
      )}
      {removing.error && <Trouble fault={removing.error} />}
    </li>
  )
}

function useRemoving(partnerId: string, userId: string) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: () =>
      answer(api.DELETE('/v1/partners/{partnerId}/people/{userId}', { params: { path: { partnerId, userId } } })),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['partner', partnerId, 'people'] }),
  })
}
