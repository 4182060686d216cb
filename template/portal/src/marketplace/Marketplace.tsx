import { Stack, Title } from '@mantine/core'
import { useWords } from '@/words/Words'
import { Buyers } from './Buyers'
import { DealOffers } from './DealOffers'
import { Landing } from './Landing'
import { Products } from './Products'
import { Purchases } from './Purchases'
import { SellerAccount } from './SellerAccount'

/** What is sold at AWS Marketplace: by which account, who came in, and what was bought. */
export function Marketplace() {
  const { marketplace: said } = useWords()
  return (
    <Stack gap="xl">
      <Title order={1}>{said.title}</Title>
      <DealOffers />
      <Buyers />
      <Purchases />
      <SellerAccount />
      <Products />
      <Landing />
    </Stack>
  )
}
