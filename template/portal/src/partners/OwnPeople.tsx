import { Stack, Title } from '@mantine/core'
import { usePresent } from '@/shell/Present'
import { useWords } from '@/words/Words'
import { PartnerPeople } from './PartnerPeople'

/** A partner's administrators look after their own people. */
export function OwnPeople() {
  const { partners: said } = useWords().team
  const { session } = usePresent()
  return (
    <Stack>
      <Title order={1}>{said.own}</Title>
      <PartnerPeople partnerId={session.partnerId ?? ''} />
    </Stack>
  )
}
