import { Alert, Button, Text } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { answer, api, type Schemas } from '@/api/api'
import { AgreementText } from '@/agreement/AgreementText'
import { Waiting } from '@/parts/Waiting'
import { signIn } from '@/session/signIn'
import type { Site } from '@/site/site'
import { time } from '@/words/format'
import { useWords } from '@/words/Words'
import { AcceptForm } from './AcceptForm'
import { Frame, LinkTrouble } from './Frame'

/** Where somebody who was invited sees for whom and to what, and accepts. */
export function Invitation({ site, link }: { site: Site; link: string }) {
  const words = useWords()
  const said = words.visit.invitation
  const path = { linkToken: link }
  const asked = useQuery({
    queryKey: ['invitation', link],
    queryFn: () => answer(api.GET('/v1/invitations/{linkToken}', { params: { path } })),
    staleTime: Infinity,
  })
  const accepting = useMutation({
    mutationFn: (body: Schemas['AcceptInvitation']) => answer(api.POST('/v1/invitations/{linkToken}', { params: { path }, body })),
  })
  return (
    <Frame site={site} title={said.title(asked.data?.vendor ?? site.name)}>
      {asked.error ? (
        <LinkTrouble fault={asked.error} retry={() => void asked.refetch()} />
      ) : !asked.data ? (
        <Waiting />
      ) : accepting.isSuccess ? (
        <>
          <Alert role="status" variant="default" title={said.done}>
            {said.doneHow}
          </Alert>
          <Button size="lg" onClick={() => void signIn(site, '/')}>
            {words.signIn.button}
          </Button>
        </>
      ) : (
        <>
          <Text>{said.lead(asked.data.partner)}</Text>
          <Text>{said.roles[asked.data.role]}</Text>
          <Text c="dimmed">{said.until(time(asked.data.expiresAt))}</Text>
          {asked.data.mustSign && asked.data.agreement && <AgreementText agreement={asked.data.agreement} />}
          <AcceptForm asked={asked.data} sending={accepting.isPending} refused={accepting.error} send={accepting.mutate} />
        </>
      )}
    </Frame>
  )
}
