import { Group, Loader, Text } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useWords } from '@/words/Words'

const SOON = 300

/** Words beside what turns; nothing at all where the answer is there at once. */
export function Waiting({ saying }: { saying?: string }) {
  const words = useWords()
  const [shown, show] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => show(true), SOON)
    return () => clearTimeout(timer)
  }, [])
  return (
    <Group role="status" gap="sm" mih={40}>
      {shown && (
        <>
          <Loader size="sm" aria-hidden />
          <Text>{saying ?? words.waiting}</Text>
        </>
      )}
    </Group>
  )
}
