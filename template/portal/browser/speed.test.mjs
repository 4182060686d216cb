import assert from 'node:assert/strict'
import { after, before, it } from 'node:test'
import { fillDeal, newCompany, newPage, openBrowser, PORTAL, signIn, SIZES } from './browser.mjs'

/** A phone of the middle class on a slow mobile network. */
const SLOWER = 4
const NETWORK = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 94_000 }
const AIMS = { LCP: 2000, INP: 200 }
const MOST_SHIFT = 0.05

let browser
before(async () => (browser = await openBrowser()))
after(() => browser.close())

/** Beside the page, from its first moment: what it painted last and largest, what moved, and what was slow to answer. */
function watch() {
  window.seen = { LCP: 0, INP: 0, CLS: 0 }
  const on = (type, take, options = {}) =>
    new PerformanceObserver((entries) => entries.getEntries().forEach(take)).observe({ type, buffered: true, ...options })
  on('largest-contentful-paint', (entry) => (window.seen.LCP = entry.startTime))
  on('layout-shift', (entry) => (window.seen.CLS += entry.hadRecentInput ? 0 : entry.value))
  on('event', (entry) => (window.seen.INP = Math.max(window.seen.INP, entry.interactionId ? entry.duration : 0)), {
    durationThreshold: 16,
  })
}

async function slowed(page) {
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('Network.enable')
  await devtools.send('Network.emulateNetworkConditions', NETWORK)
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWER })
}

async function measured(page, name) {
  const { LCP, INP, CLS } = await page.evaluate(() => window.seen)
  console.log(
    `${name}: LCP ${Math.round(LCP)} ms (aim ${AIMS.LCP}), INP ${Math.round(INP)} ms (aim ${AIMS.INP}), CLS ${CLS.toFixed(3)} (at most ${MOST_SHIFT})`,
  )
  assert.ok(CLS <= MOST_SHIFT, `${name} moves while it loads: ${CLS}`)
}

it('nothing moves while it loads on a slow phone, and how fast it is is told', async () => {
  const page = await newPage(browser, SIZES.phone)
  await signIn(page, 'Jonas Weber')
  await page.addInitScript(watch)
  await slowed(page)

  await page.goto(PORTAL)
  await page.getByText('Needs you now').waitFor()
  await page.getByRole('navigation').getByRole('link', { name: 'Deals' }).click()
  await page.getByRole('heading', { name: 'My deals' }).waitFor()
  await measured(page, 'home and deals')

  await page.goto(`${PORTAL}/register`)
  await page.getByLabel('Company').waitFor()
  await fillDeal(page, { company: newCompany() })
  await page.keyboard.press('Tab')
  await page.getByText('Free: as it stands').waitFor()
  await measured(page, 'register')
  await page.context().close()
})
