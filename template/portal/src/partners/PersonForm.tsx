import { Button, Group, NativeSelect, Stack, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { answer, api, type Schemas } from '@/api/api'
import { Refusal } from '@/api/refusal'
import classes from '@/deals/deals.module.css'
import { Trouble } from '@/parts/Trouble'
import { LANGUAGES } from '@/words/language'
import { useWords } from '@/words/Words'

interface Props {
  partnerId: string
  person?: Schemas['PartnerPerson']
  done: () => void
}

/** Somebody new, or what changes of somebody; what is not asked for here stays as it is. */
export function PersonForm({ partnerId, person, done }: Props) {
  const words = useWords()
  const said = words.team.partners
  const [typed, type] = useState({
    userId: person?.userId ?? '',
    name: person?.name ?? '',
    email: person?.email ?? '',
    role: person?.role ?? 'member',
    language: person?.language ?? '',
  })
  const [tried, attempt] = useState(false)
  const saving = useSaving(partnerId, done)
  const refused = saving.error instanceof Refusal ? saving.error : undefined
  const field = (name: keyof typeof typed) => ({
    value: typed[name],
    onChange: (event: { currentTarget: { value: string } }) => type({ ...typed, [name]: event.currentTarget.value }),
    error: tried && !typed[name].trim() ? words.register.needed : refused?.at(`/${name}`),
  })

  function submit(event: FormEvent) {
    event.preventDefault()
    attempt(true)
    const { userId, language, ...told } = typed
    if ([userId, told.name, told.email].every((text) => text.trim()) && !saving.isPending) {
      const kept = { timeZone: person?.timeZone, quiet: person?.quiet }
      const body = { ...kept, name: told.name.trim(), email: told.email.trim(), role: told.role, language: language || undefined }
      saving.mutate({ userId: userId.trim(), body })
    }
  }

  return (
    <form className={classes.move} noValidate onSubmit={submit} aria-label={person?.name ?? said.addPerson}>
      <Stack>
        {!person && <TextInput label={said.userId} required maxLength={100} autoCapitalize="none" autoFocus {...field('userId')} />}
        <TextInput label={said.name} required maxLength={200} autoComplete="off" {...field('name')} />
        <TextInput label={said.email} required type="email" maxLength={254} autoComplete="off" {...field('email')} />
        <NativeSelect label={said.role} {...field('role')}
          data={Object.entries(said.roles).map(([value, label]) => ({ value, label }))} />
        <NativeSelect label={said.language} value={typed.language}
          onChange={(event) => type({ ...typed, language: event.currentTarget.value })}
          data={[{ value: '', label: '' }, ...LANGUAGES.map((value) => ({ value: value as string, label: words.nav.languages[value] }))]} />
        {saving.error && !refused?.faults.length && <Trouble fault={saving.error} />}
        <Group>
          <Button type="submit" loading={saving.isPending}>
            {said.save}
          </Button>
          <Button variant="default" onClick={done}>
            {words.deal.cancel}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

interface Saved {
  userId: string
  body: Schemas['PutPartnerPerson']
}

function useSaving(partnerId: string, done: () => void) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: ({ userId, body }: Saved) =>
      answer(
        api.PUT('/v1/partners/{partnerId}/people/{userId}', { params: { path: { partnerId, userId } }, body }),
      ),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: ['partner', partnerId, 'people'] })
      done()
    },
  })
}
