import { Alert, Button, Group, NativeSelect, Stack, Table, Text, Title } from '@mantine/core'
import { useState } from 'react'
import classes from '@/manager/manager.module.css'
import { useWords } from '@/words/Words'
import { COLUMNS, faultyRows, guessed, missing, parts, wordOf, type Kind } from './columns'
import type { Rows } from './csv'
import own from './facts.module.css'

const SHOWN_ROWS = 5
const SHOWN_FAULTS = 10

interface Props {
  kind: Kind
  rows: Rows
  isSending: boolean
  send: (parts: string[]) => void
}

/** Which column is which, the first rows as they would be taken, and which rows would be refused. */
export function Preview({ kind, rows, isSending, send }: Props) {
  const { facts: words, team } = useWords()
  const said = team.import
  const head = rows[0] ?? []
  const [mapping, map] = useState(() => guessed(kind, head))
  const label = (name: string) => said.names[wordOf(kind, name) as keyof typeof said.names]
  const lacking = missing(kind, mapping)
  const faulty = lacking.length === 0 ? faultyRows(kind, mapping, rows) : []
  const choices = [{ value: '-1', label: said.none }, ...head.map((name, at) => ({ value: String(at), label: name || `${at + 1}` }))]
  if (rows.length < 2) {
    return <Text role="alert">{said.empty}</Text>
  }
  return (
    <Stack>
      <Title order={3} size="h4">
        {said.columns}
      </Title>
      <div className={own.columns}>
        {COLUMNS[kind].map(({ name, required }) => (
          <NativeSelect
            key={name}
            label={label(name)}
            required={required}
            data={choices}
            value={String(mapping[name])}
            error={required && lacking.includes(name) ? said.choose : undefined}
            onChange={(event) => map({ ...mapping, [name]: Number(event.currentTarget.value) })}
          />
        ))}
      </div>
      <FirstRows {...{ kind, rows, mapping }} />
      {faulty.length > 0 && (
        <Alert role="status" variant="default" title={said.faulty(faulty.length)}>
          <ul className={classes.evidence}>
            {faulty.slice(0, SHOWN_FAULTS).map(({ row, lacks }) => (
              <li key={row}>
                {words.row(row)}: {said.lacks(lacks.map(label).join(', '))}
              </li>
            ))}
          </ul>
        </Alert>
      )}
      <Group>
        <Button disabled={lacking.length > 0} loading={isSending} onClick={() => send(parts(kind, mapping, rows))}>
          {said.send(rows.length - 1)}
        </Button>
      </Group>
    </Stack>
  )
}

function FirstRows({ kind, rows, mapping }: Pick<Props, 'kind' | 'rows'> & { mapping: ReturnType<typeof guessed> }) {
  const { import: said } = useWords().team
  const taken = COLUMNS[kind].filter(({ name }) => (mapping[name] ?? -1) >= 0)
  return (
    <div className={classes.scroll} tabIndex={0} role="region" aria-label={said.first}>
      <Table>
        <Table.Thead>
          <Table.Tr>
            {taken.map(({ name }) => (
              <Table.Th key={name}>{said.names[wordOf(kind, name) as keyof typeof said.names]}</Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.slice(1, 1 + SHOWN_ROWS).map((row, index) => (
            <Table.Tr key={index}>
              {taken.map(({ name }) => (
                <Table.Td key={name} dir="auto">
                  {row[mapping[name] ?? -1]}
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  )
}
