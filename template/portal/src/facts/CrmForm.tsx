import { Button, Chip, Group, Input, NativeSelect, Stack, TextInput } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { answer, api, type Schemas, type Versioned } from '@/api/api'
import { named } from '@/api/program'
import { crmQuery, programQuery } from '@/api/queries'
import { Refusal } from '@/api/refusal'
import formClasses from '@/deals/deals.module.css'
import { Trouble } from '@/parts/Trouble'
import { useSpeaking } from '@/words/Words'

interface Props {
  connection: Versioned<Schemas['CrmConnection']> | undefined
  done: () => void
}

type Typed = Pick<Schemas['PutCrmConnection'], 'kind' | 'address' | 'user'> & {
  clientId: string
  secret: string
  defaultOwner: string
  productFamilies: string[]
}

/** How the system is reached; a secret that is left empty stays what it was. */
export function CrmForm({ connection, done }: Props) {
  const { words, language } = useSpeaking()
  const { crm: said } = words
  const program = useQuery(programQuery).data
  const families = program ? named(program, 'productFamilies', language) : []
  const [typed, type] = useState<Typed>(() => begun(connection?.data))
  const saving = useSaving(connection, done)
  const [tried, attempt] = useState(false)
  const refused = saving.error instanceof Refusal ? saving.error : undefined
  const set = (part: Partial<Typed>) => type({ ...typed, ...part })
  const field = (name: keyof Typed & ('address' | 'user' | 'clientId' | 'defaultOwner')) => ({
    value: typed[name],
    error: tried && needed(name, typed) ? words.register.needed : refused?.at(`/${name}`),
    onChange: (event: { currentTarget: HTMLInputElement }) => set({ [name]: event.currentTarget.value }),
  })
  function submit(event: FormEvent) {
    event.preventDefault()
    attempt(true)
    if (!saving.isPending && !NEEDED.some((name) => needed(name, typed))) {
      saving.mutate(typed)
    }
  }
  return (
    <form className={formClasses.move} noValidate onSubmit={submit} aria-label={said.connect}>
      <Stack>
        <NativeSelect
          label={said.kind}
          value={typed.kind}
          data={Object.entries(said.kinds).map(([value, label]) => ({ value, label }))}
          onChange={(event) => set({ kind: event.currentTarget.value as Schemas['CrmKind'] })}
        />
        <TextInput label={said.address} description={said.addressHow[typed.kind]} required type="url" maxLength={500} {...field('address')} />
        <TextInput label={said.user} description={said.userHow} required maxLength={200} autoComplete="off" {...field('user')} />
        {typed.kind === 'salesforce' && (
          <TextInput label={said.clientId} required maxLength={300} autoComplete="off" {...field('clientId')} />
        )}
        <TextInput
          type="password"
          label={said.secrets[typed.kind]}
          description={connection ? said.secretStays : undefined}
          required={!connection}
          maxLength={8000}
          autoComplete="new-password"
          value={typed.secret}
          error={refused?.at('/secret')}
          onChange={(event) => set({ secret: event.currentTarget.value })}
        />
        <TextInput label={said.defaultOwner} description={said.defaultOwnerHow} maxLength={200} {...field('defaultOwner')} />
        <Input.Wrapper label={said.families} description={said.familiesHow} labelElement="div" labelProps={{ id: 'families' }}>
          <Chip.Group multiple value={typed.productFamilies} onChange={(productFamilies) => set({ productFamilies })}>
            <Group gap="xs" my={4} role="group" aria-labelledby="families">
              {families.map(({ value, label }) => (
                <Chip key={value} value={value} size="xs">
                  {label}
                </Chip>
              ))}
            </Group>
          </Chip.Group>
        </Input.Wrapper>
        {saving.error && !refused?.faults.length && <Trouble fault={saving.error} />}
        <Group>
          <Button type="submit" loading={saving.isPending}>
            {words.team.partners.save}
          </Button>
          <Button variant="default" onClick={done}>
            {words.deal.cancel}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

const NEEDED = ['address', 'user', 'clientId'] as const

function needed(name: string, typed: Typed): boolean {
  const isAsked = name === 'address' || name === 'user' || (name === 'clientId' && typed.kind === 'salesforce')
  return isAsked && !typed[name].trim()
}

function begun(known: Schemas['CrmConnection'] | undefined): Typed {
  return {
    kind: known?.kind ?? 'salesforce',
    address: known?.address ?? '',
    user: known?.user ?? '',
    clientId: known?.clientId ?? '',
    secret: '',
    defaultOwner: known?.defaultOwner ?? '',
    productFamilies: known?.productFamilies ?? [],
  }
}

function useSaving(connection: Props['connection'], done: () => void) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (typed: Typed) => {
      const body: Schemas['PutCrmConnection'] = {
        kind: typed.kind,
        address: typed.address.trim(),
        user: typed.user.trim(),
        clientId: (typed.kind === 'salesforce' && typed.clientId.trim()) || undefined,
        secret: typed.secret.replace(/\s/g, '') || undefined,
        owners: connection?.data.owners,
        defaultOwner: typed.defaultOwner.trim() || undefined,
        productFamilies: typed.productFamilies.length > 0 ? typed.productFamilies : undefined,
      }
      const header = connection ? { 'If-Match': connection.etag } : {}
      return answer(api.PUT('/v1/crm-connection', { params: { header }, body }))
    },
    retry: false,
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: crmQuery.queryKey })
      done()
    },
  })
}
