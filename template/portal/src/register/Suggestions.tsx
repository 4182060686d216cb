import { Button, Group } from '@mantine/core'
import { country } from '@/words/format'
import { useWords } from '@/words/Words'
import { useSuggestions } from './useCheck'
import type { Values } from './values'

interface Props {
  website: string
  values: Values
  take: (changed: Partial<Values>) => void
}

/** What the website says and the form does not say yet; it is taken only by a press. */
export function Suggestions({ website, values, take }: Props) {
  const words = useWords()
  const found = useSuggestions(website).data?.data ?? []
  const news = found.filter(({ field, value }) => values[field] !== value)
  return (
    news.length > 0 && (
      <Group gap="xs">
        {news.map(({ field, value, from }) => (
          <Button key={field + value} size="compact-md" variant="default" title={from} onClick={() => take({ [field]: value })}>
            {words.register.suggestion(field === 'country' ? country(value) : value)}
          </Button>
        ))}
      </Group>
    )
  )
}
