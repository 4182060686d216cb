import { Anchor, Button, Checkbox, NativeSelect, Stack, Text, Title, useMantineColorScheme, type MantineColorScheme } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { areKeysOn, turnKeys } from '@/parts/keys'
import { may } from '@/session/session'
import { LANGUAGES, type Language } from '@/words/language'
import { useSpeaking, useWords } from '@/words/Words'
import { more } from './menu'
import { usePresent } from './Present'

const SCHEMES: readonly MantineColorScheme[] = ['auto', 'light', 'dark']

export function Settings() {
  const { words, language, speak } = useSpeaking()
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  const { session, signOut } = usePresent()
  const queries = useQueryClient()
  return (
    <Stack maw={400}>
      <Title order={1}>{words.nav.more}</Title>
      <Text>{words.nav.signedInAs(session.user)}</Text>
      <MorePlaces />
      <NativeSelect
        label={words.nav.language}
        value={language}
        onChange={(event) => {
          speak(event.currentTarget.value as Language)
          void queries.invalidateQueries()
        }}
        data={LANGUAGES.map((value) => ({ value, label: words.nav.languages[value] }))}
      />
      <NativeSelect
        label={words.nav.appearance}
        value={colorScheme}
        onChange={(event) => setColorScheme(event.currentTarget.value as MantineColorScheme)}
        data={SCHEMES.map((value) => ({ value, label: words.nav.schemes[value] }))}
      />
      <Keys />
      <Button variant="default" onClick={signOut}>
        {words.nav.signOut}
      </Button>
    </Stack>
  )
}

function MorePlaces() {
  const words = useWords()
  const { session } = usePresent()
  const places = more.filter(
    ({ operation, ofPartners }) => may(session, operation) && (!ofPartners || session.partnerId !== undefined),
  )
  return (
    places.length > 0 && (
      <section aria-label={words.nav.other}>
        <Stack gap="xs">
          {places.map(({ to, word }) => (
            <Anchor key={to} component={Link} to={to}>
              {words.nav[word]}
            </Anchor>
          ))}
        </Stack>
      </section>
    )
  )
}

function Keys() {
  const { team } = useWords()
  const [on, turn] = useState(areKeysOn)
  return (
    <Checkbox
      label={team.keys.setting}
      description={team.keys.which}
      checked={on}
      onChange={(event) => {
        turnKeys(event.currentTarget.checked)
        turn(event.currentTarget.checked)
      }}
    />
  )
}
