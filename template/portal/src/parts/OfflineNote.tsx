import { Alert } from '@mantine/core'
import { useNetwork } from '@mantine/hooks'
import { useWords } from '@/words/Words'

export function OfflineNote() {
  const words = useWords()
  const { online } = useNetwork()
  return online ? null : (
    <Alert role="status" mb="md" variant="default">
      {words.trouble.offline}
    </Alert>
  )
}
