import { Anchor, Stack, Text, Title } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useWords } from '@/words/Words'

/** What is not yours to see is told like what does not exist. */
export function NotHere() {
  const { trouble } = useWords()
  return (
    <Stack>
      <Title order={1}>{trouble.missing}</Title>
      <Text>{trouble.missingHow}</Text>
      <Anchor component={Link} to="/">
        {trouble.home}
      </Anchor>
    </Stack>
  )
}
