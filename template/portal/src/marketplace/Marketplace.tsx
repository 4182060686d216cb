import { Stack, Title } from '@mantine/core'
import { useWords } from '@/words/Words'
import { Buyers } from './Buyers'
import { Landing } from './Landing'
import { Purchases } from './Purchases'
import { SellerAccount } from './SellerAccount'

/** What is sold at AWS Marketplace: by which account, who came in, and what was bought. */
export function Marketplace() {
  const { marketplace: said } = useWords()
  return (
    <Stack gap="xl">
      <Title order={1}>{said.title}</Title>
      <Buyers />
      <Purchases />
      <SellerAccount />
      <Landing />
    </Stack>
  )
}
