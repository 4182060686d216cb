import { Button, Checkbox, Chip, Group, Input, NativeSelect, Stack, TextInput } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { countries } from '@contract/tables'
import { answer, api, type Schemas } from '@/api/api'
import { named } from '@/api/program'
import { Refusal } from '@/api/refusal'
import { programQuery } from '@/api/queries'
import formClasses from '@/deals/deals.module.css'
import { Trouble } from '@/parts/Trouble'
import { country } from '@/words/format'
import { useSpeaking } from '@/words/Words'
import { partnerOf, territoriesIn, valuesOf, type PartnerValues } from './partnerValues'

interface Props {
  partner?: Schemas['Partner']
  done: () => void
}

/** Who a partner is and what it may: deals that come from now on are decided on it. */
export function PartnerForm({ partner, done }: Props) {
  const { words, language } = useSpeaking()
  const said = words.team.partners
  const program = useQuery(programQuery).data
  const tiers = program ? named(program, 'tiers', language) : []
  const families = program ? named(program, 'productFamilies', language) : []
  const [id, setId] = useState('')
  const [typed, type] = useState<Partial<PartnerValues>>({})
  const [tried, attempt] = useState(false)
  const values = { ...valuesOf(partner, tiers[0]?.value ?? ''), ...typed }
  const saving = useSaving(partner, done)
  const { bad } = territoriesIn(values.territories)
  const missing = (text: string) => (tried && !text.trim() ? words.register.needed : undefined)

  function submit(event: FormEvent) {
    event.preventDefault()
    attempt(true)
    const partnerId = partner?.partnerId ?? id.trim()
    if (partnerId && values.name.trim() && bad.length === 0 && !saving.isPending) {
      saving.mutate({ partnerId, values })
    }
  }

  const text = (name: 'name' | 'territories' | 'country' | 'type' | 'state' | 'tier') => ({
    value: values[name],
    onChange: (event: { currentTarget: { value: string } }) => type({ ...typed, [name]: event.currentTarget.value }),
  })
  return (
    <form className={formClasses.move} noValidate onSubmit={submit} aria-label={partner ? said.change : said.add}>
      <Stack>
        {!partner && (
          <TextInput label={said.id} required maxLength={64} value={id} error={saving.error instanceof Taken ? said.taken : missing(id)} autoFocus
            onChange={(event) => setId(event.currentTarget.value)} />
        )}
        <TextInput label={said.name} required maxLength={200} {...text('name')} error={missing(values.name)} />
        <Group grow>
          <NativeSelect label={said.type} data={options(said.types)} {...text('type')} />
          <NativeSelect label={said.state} data={options(said.states)} {...text('state')} />
        </Group>
        <NativeSelect label={said.tier} data={tiers} {...text('tier')} />
        <Input.Wrapper label={said.families} labelElement="div" labelProps={{ id: 'families' }}>
          <Chip.Group multiple value={[...values.families]} onChange={(chosen) => type({ ...typed, families: chosen })}>
            <Group gap="xs" my={4} role="group" aria-labelledby="families">
              {families.map(({ value, label }) => (
                <Chip key={value} value={value}>
                  {label}
                </Chip>
              ))}
            </Group>
          </Chip.Group>
        </Input.Wrapper>
        <TextInput label={said.territories} maxLength={2000} {...text('territories')}
          error={bad.length > 0 ? said.badTerritories(bad.join(' ')) : undefined} />
        <NativeSelect label={said.country} {...text('country')}
          data={[{ value: '', label: '' }, ...countries.map((code) => ({ value: code as string, label: country(code) }))]} />
        <Checkbox label={said.signed} checked={values.signed}
          onChange={(event) => type({ ...typed, signed: event.currentTarget.checked })} />
        {saving.error && !(saving.error instanceof Taken) && <Trouble fault={saving.error} />}
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

function options(labels: Record<string, string>) {
  return Object.entries(labels).map(([value, label]) => ({ value, label }))
}

/** The number of a new partner is another one's. */
class Taken extends Error {}

async function isThere(partnerId: string): Promise<boolean> {
  try {
    await answer(api.GET('/v1/partners/{partnerId}', { params: { path: { partnerId } } }))
    return true
  } catch (fault) {
    if (fault instanceof Refusal && fault.status === 404) {
      return false
    }
    throw fault
  }
}

/** A new one is not stored over one that is there; a changed one only over what was seen. */
function useSaving(partner: Schemas['Partner'] | undefined, done: () => void) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: async ({ partnerId, values }: { partnerId: string; values: PartnerValues }) => {
      if (!partner && (await isThere(partnerId))) {
        throw new Taken()
      }
      const header = partner && { 'If-Match': `"${partner.version}"` }
      const body = partnerOf(values, partner)
      return answer(api.PUT('/v1/partners/{partnerId}', { params: { path: { partnerId }, header }, body }))
    },
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: ['partners'] })
      void queries.invalidateQueries({ queryKey: ['partner'] })
      done()
    },
  })
}
