import { Alert, Button, Stack, Text, Title } from '@mantine/core'
import { useState } from 'react'
import type { Site } from '@/site/site'
import { useWords } from '@/words/Words'
import { signIn } from './signIn'
import classes from './SignIn.module.css'

interface Props {
  site: Site
  /** A session ended while somebody was at work. */
  ended: boolean
  failed: boolean
}

export function SignIn({ site, ended, failed: before }: Props) {
  const words = useWords()
  const [leaving, leave] = useState(false)
  const [failed, fail] = useState(before)
  const go = () => {
    leave(true)
    signIn(site, location.pathname + location.search).catch(() => {
      leave(false)
      fail(true)
    })
  }
  return (
    <main className={classes.main}>
      <Stack>
        {site.logo && <img src={site.logo} alt="" height={48} className={classes.logo} />}
        <Title order={1}>{words.signIn.title(site.name)}</Title>
        <Text>{ended ? words.signIn.again : words.signIn.lead}</Text>
        {failed && (
          <Alert role="alert" variant="default" title={words.signIn.failed}>
            {words.signIn.failedHow}
          </Alert>
        )}
        <Button size="lg" onClick={go} loading={leaving} autoFocus>
          {words.signIn.button}
        </Button>
      </Stack>
    </main>
  )
}
