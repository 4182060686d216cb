import { Anchor, Button, Stack, Text, TextInput, Title } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState, type FormEvent } from 'react'
import { answer, api, type Schemas } from '@/api/api'
import { agreementQuery, partnerQuery } from '@/api/queries'
import formClasses from '@/deals/deals.module.css'
import { ScreenTrouble, Trouble } from '@/parts/Trouble'
import { Waiting } from '@/parts/Waiting'
import { may } from '@/session/session'
import { usePresent } from '@/shell/Present'
import { time } from '@/words/format'
import { useSpeaking, useWords } from '@/words/Words'
import { AgreementText, signature } from './AgreementText'

/** What a partner signs, and that it did. */
export function Agreement() {
  const words = useWords().visit.agreement
  const { session } = usePresent()
  const partnerId = session.partnerId ?? ''
  const agreement = useQuery(agreementQuery(partnerId))
  if (agreement.error) {
    return <ScreenTrouble error={agreement.error} reset={() => void agreement.refetch()} />
  }
  if (!agreement.data) {
    return <Waiting />
  }
  const { current, signed, toSign } = agreement.data
  return (
    <Stack gap="xl">
      <header>
        <Anchor component={Link} to="/" size="sm">
          {words.back}
        </Anchor>
        <Title order={1}>{words.title}</Title>
        {signed && <Text>{`${words.signed(signed.name, time(signed.signedAt))} ${words.version(signed.version)}`}</Text>}
        {!signed && !current && <Text c="dimmed">{words.none}</Text>}
      </header>
      {current && <AgreementText agreement={current} />}
      {current && toSign && may(session, 'signPartnerAgreement') && <Sign partnerId={partnerId} agreement={current} />}
    </Stack>
  )
}

function Sign({ partnerId, agreement }: { partnerId: string; agreement: Schemas['AgreementText'] }) {
  const { words, language } = useSpeaking()
  const said = words.visit.agreement
  const [name, setName] = useState('')
  const partner = useQuery(partnerQuery(partnerId))
  const queries = useQueryClient()
  const signing = useMutation({
    mutationFn: () =>
      answer(
        api.PUT('/v1/partners/{partnerId}/agreement/signature', {
          params: { path: { partnerId } },
          body: signature(agreement, language, name),
        }),
      ),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['partner', partnerId] }),
  })
  function submit(event: FormEvent) {
    event.preventDefault()
    if (name.trim() && !signing.isPending) {
      signing.mutate()
    }
  }
  return (
    <form className={formClasses.move} noValidate onSubmit={submit} aria-label={said.sign}>
      <Stack>
        <TextInput label={said.name} description={said.signing(partner.data?.name ?? partnerId)} required maxLength={200}
          autoComplete="name" value={name} onChange={(event) => setName(event.currentTarget.value)} />
        {signing.error && <Trouble fault={signing.error} />}
        <Button type="submit" loading={signing.isPending}>
          {said.sign}
        </Button>
      </Stack>
    </form>
  )
}
