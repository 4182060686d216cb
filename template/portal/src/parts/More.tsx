import { Button } from '@mantine/core'
import { useWords } from '@/words/Words'

interface Pages {
  readonly hasNextPage: boolean
  readonly isFetchingNextPage: boolean
  readonly fetchNextPage: () => Promise<unknown>
}

export function More({ of }: { of: Pages }) {
  const words = useWords()
  return (
    of.hasNextPage && (
      <Button mt="sm" variant="default" loading={of.isFetchingNextPage} onClick={() => void of.fetchNextPage()}>
        {words.deals.more}
      </Button>
    )
  )
}
