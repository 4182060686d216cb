import { Stack, Table, Text, Title } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { tenantsQuery } from '@/api/queries'
import { More } from '@/parts/More'
import { Trouble } from '@/parts/Trouble'
import { Waiting } from '@/parts/Waiting'
import classes from '@/manager/manager.module.css'
import { day } from '@/words/format'
import { useWords } from '@/words/Words'

/** All vendors and where they stand; for those who run the service. */
export function Tenants() {
  const { operator: words, nav } = useWords()
  const tenants = useInfiniteQuery(tenantsQuery)
  if (tenants.isError && !tenants.data) {
    return <Trouble fault={tenants.error} retry={() => void tenants.refetch()} />
  }
  if (!tenants.data) {
    return <Waiting />
  }
  const all = tenants.data.pages.flatMap((page) => page.data)
  return (
    <Stack>
      <Title order={1}>{nav.tenants}</Title>
      {all.length === 0 && <Text>{words.none}</Text>}
      <div className={classes.scroll} tabIndex={0} role="region" aria-label={nav.tenants}>
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{words.name}</Table.Th>
              <Table.Th>{words.state}</Table.Th>
              <Table.Th>{words.edition}</Table.Th>
              <Table.Th>{words.since}</Table.Th>
              <Table.Th>{words.next}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {all.map((tenant) => (
              <Table.Tr key={tenant.tenantId}>
                <Table.Td>{tenant.name}</Table.Td>
                <Table.Td>{words.states[tenant.state]}</Table.Td>
                <Table.Td>{tenant.edition}</Table.Td>
                <Table.Td>{day(tenant.createdAt)}</Table.Td>
                <Table.Td>{tenant.nextStep}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </div>
      <More of={tenants} />
    </Stack>
  )
}
