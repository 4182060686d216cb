import { Alert, Text } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { answer, api, type Schemas } from '@/api/api'
import { Waiting } from '@/parts/Waiting'
import type { Site } from '@/site/site'
import { useWords } from '@/words/Words'
import { ApplicationForm } from './ApplicationForm'
import { Frame, LinkTrouble } from './Frame'

/** Where a company applies to become a partner, by the link that the vendor published. */
export function Apply({ site, link }: { site: Site; link: string }) {
  const words = useWords().visit.apply
  const path = { linkToken: link }
  const form = useQuery({
    queryKey: ['application', link],
    queryFn: () => answer(api.GET('/v1/apply/{linkToken}', { params: { path } })),
    staleTime: Infinity,
  })
  const applying = useMutation({
    mutationFn: (body: Schemas['ApplyForPartnership']) => answer(api.POST('/v1/apply/{linkToken}', { params: { path }, body })),
  })
  const vendor = form.data?.vendor ?? site.name
  return (
    <Frame site={site} title={words.title(vendor)}>
      {form.error ? (
        <LinkTrouble fault={form.error} retry={() => void form.refetch()} />
      ) : !form.data ? (
        <Waiting />
      ) : applying.isSuccess ? (
        <Alert role="status" variant="default" title={words.done}>
          {words.doneHow(vendor)}
        </Alert>
      ) : (
        <>
          <Text>{words.lead}</Text>
          <ApplicationForm asked={form.data} sending={applying.isPending} refused={applying.error} send={applying.mutate} />
        </>
      )}
    </Frame>
  )
}
