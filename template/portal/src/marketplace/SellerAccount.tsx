import { Alert, Badge, Button, Code, Group, Stack, Text, TextInput, Title } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { answer, api, newKey, type Schemas, type Versioned } from '@/api/api'
import { sellerQuery } from '@/api/queries'
import { Refusal } from '@/api/refusal'
import formClasses from '@/deals/deals.module.css'
import { Trouble } from '@/parts/Trouble'
import { Waiting } from '@/parts/Waiting'
import { may } from '@/session/session'
import { usePresent } from '@/shell/Present'
import { useWords } from '@/words/Words'

/** The vendor's own seller account, by which role it is entered, and what AWS refuses there. */
export function SellerAccount() {
  const words = useWords()
  const { marketplace: said } = words
  const { session } = usePresent()
  const queries = useQueryClient()
  const seller = useQuery(sellerQuery)
  const [changing, change] = useState(false)
  const never = seller.error instanceof Refusal && seller.error.status === 404
  const found = never ? undefined : seller.data
  const testing = useMutation({
    mutationFn: () => answer(api.POST('/v1/marketplace-connection/test', { params: { header: { 'Idempotency-Key': newKey() } } })),
    retry: false,
    onSettled: () => queries.invalidateQueries({ queryKey: sellerQuery.queryKey }),
  })
  return (
    <section aria-labelledby="seller">
      <Title order={2} size="h3" id="seller">
        {said.seller}
      </Title>
      {seller.isLoading && <Waiting />}
      {seller.error && !never && <Trouble fault={seller.error} retry={() => void seller.refetch()} />}
      {never && !changing && <Text>{said.noSeller}</Text>}
      {found && <Shown seller={found.data} />}
      {testing.error && <Trouble fault={testing.error} />}
      {testing.data?.well && <Text role="status">{said.well}</Text>}
      {!changing && (
        <Group my="sm">
          {found && may(session, 'testMarketplaceConnection') && (
            <Button loading={testing.isPending} onClick={() => testing.mutate()}>
              {said.test}
            </Button>
          )}
          {(found ?? never) && may(session, 'putMarketplaceConnection') && (
            <Button variant="default" onClick={() => change(true)}>
              {found ? said.changeSeller : said.connect}
            </Button>
          )}
        </Group>
      )}
      {changing && <SellerForm seller={found} done={() => change(false)} />}
    </section>
  )
}

function Shown({ seller: { accountId, roleArn, externalId, state, because, missing } }: { seller: Schemas['MarketplaceConnection'] }) {
  const { marketplace: said } = useWords()
  return (
    <Stack gap="xs">
      <Group gap="xs">
        <Text fw={600}>{said.account(accountId)}</Text>
        <Badge variant="default">{said.sellerStates[state]}</Badge>
      </Group>
      <Text style={{ overflowWrap: 'anywhere' }}>{roleArn}</Text>
      <Text>{said.trust}</Text>
      <Code block style={{ overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' }}>
        {externalId}
      </Code>
      {(because ?? missing.length > 0) && (
        <Alert role="alert" color="red" variant="default" title={because ?? said.missing}>
          <ul>
            {missing.map(({ action, because: why }) => (
              <li key={action}>
                {action}: {why}
              </li>
            ))}
          </ul>
        </Alert>
      )}
    </Stack>
  )
}

function SellerForm({ seller, done }: { seller: Versioned<Schemas['MarketplaceConnection']> | undefined; done: () => void }) {
  const words = useWords()
  const { marketplace: said } = words
  const queries = useQueryClient()
  const [roleArn, name] = useState(seller?.data.roleArn ?? '')
  const saving = useMutation({
    mutationFn: () => {
      const header = seller ? { 'If-Match': seller.etag } : {}
      return answer(api.PUT('/v1/marketplace-connection', { params: { header }, body: { roleArn: roleArn.trim() } }))
    },
    retry: false,
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: sellerQuery.queryKey })
      done()
    },
  })
  const refused = saving.error instanceof Refusal ? saving.error : undefined
  function submit(event: FormEvent) {
    event.preventDefault()
    if (roleArn.trim() && !saving.isPending) {
      saving.mutate()
    }
  }
  return (
    <form className={formClasses.move} noValidate onSubmit={submit} aria-label={said.connect}>
      <Stack>
        <TextInput label={said.role} description={said.roleHow} required maxLength={200} value={roleArn}
          error={refused?.at('/roleArn')} onChange={(event) => name(event.currentTarget.value)} />
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
