import { Text } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { usePresent } from '@/shell/Present'
import classes from './parts.module.css'

export function Brand() {
  const { site } = usePresent()
  return (
    <Link to="/" className={classes.brand}>
      {site.logo && <img src={site.logo} alt="" height={28} />}
      <Text span fw={700}>
        {site.name}
      </Text>
    </Link>
  )
}
