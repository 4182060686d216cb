import { PartnerHome } from './PartnerHome'

/** What one needs first, by who one is. */
export function Home() {
  return <PartnerHome />
}
