import { Alert, Button, Group, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useWords } from '@/words/Words'

interface Props {
  secret: string
  done: () => void
}

/** Shown this once: nobody can ask for it again. */
export function Secret({ secret, done }: Props) {
  const { hooks: said } = useWords().team
  const [copied, copy] = useState(false)
  return (
    <Alert role="status" variant="default" title={said.secret}>
      <Text mb="xs">{said.secretHow}</Text>
      <TextInput aria-label={said.secret} readOnly value={secret} onFocus={(event) => event.currentTarget.select()} />
      <Group mt="sm">
        <Button onClick={() => void navigator.clipboard.writeText(secret).then(() => copy(true))}>
          {copied ? said.copied : said.copy}
        </Button>
        <Button variant="default" onClick={done}>
          {said.kept}
        </Button>
      </Group>
    </Alert>
  )
}
