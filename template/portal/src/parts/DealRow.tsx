import { Link } from '@tanstack/react-router'
import type { Schemas } from '@/api/api'
import { StatusBadge } from './StatusBadge'
import classes from './parts.module.css'

interface Props {
  deal: Schemas['DealSummary']
  /** One thing beside its state, such as the days that are left. */
  note?: string
  detail: string
}

export function DealRow({ deal, note, detail }: Props) {
  return (
    <li className={classes.row}>
      <Link to="/deals/$dealId" params={{ dealId: deal.dealId }} className={classes.rowLink}>
        <span className={classes.rowName}>{deal.customerName}</span>
        <span className={classes.end}>
          <StatusBadge status={deal.partnerStatus} exact={deal.status} />
        </span>
        <span className={classes.quiet}>{detail}</span>
        <span className={`${classes.quiet} ${classes.end}`}>{note}</span>
      </Link>
    </li>
  )
}
