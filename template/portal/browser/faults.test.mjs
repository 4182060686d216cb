import assert from 'node:assert/strict'
import { after, before, it } from 'node:test'
import { fillDeal, fits, newCompany, newPage, openBrowser, PORTAL, signIn, SIZES } from './browser.mjs'

const DEALS = '**/v1/deals'

let browser
before(async () => (browser = await openBrowser()))
after(() => browser.close())

async function filled(company = newCompany()) {
  const page = await newPage(browser, SIZES.phone)
  await signIn(page, 'Mia Schulte', '/register')
  await fillDeal(page, { company })
  return page
}

const submit = (page) => page.getByRole('button', { name: 'Register', exact: true })
const verdict = (page, title = 'Protected') => page.getByRole('heading', { name: title, exact: true }).waitFor()

/** How often a deal with that company is in the list of deals, drafts not counted. */
async function registered(page, company) {
  await page.goto(`${PORTAL}/deals?show=PROTECTED`)
  await page.getByRole('link', { name: company }).first().waitFor()
  return page.getByRole('link', { name: company }).count()
}

it('a double tap registers once', async () => {
  const company = newCompany()
  const page = await filled(company)
  await submit(page).dblclick()
  await verdict(page)

  assert.equal(await registered(page, company), 1)
  await page.context().close()
})

it('an answer that gets lost is asked for again, and it is registered once', async () => {
  const company = newCompany()
  const page = await filled(company)
  let lost = 0
  await page.route(DEALS, async (route) => {
    if (route.request().method() === 'POST' && lost++ === 0) {
      await route.fetch()
      return route.abort()
    }
    return route.continue()
  })
  await submit(page).click()
  await verdict(page)

  assert.equal(lost, 2)
  assert.equal(await registered(page, company), 1)
  await page.context().close()
})

for (const [status, told] of [[429, 'Too much at once.'], [500, 'Something went wrong on our side.']]) {
  it(`a ${status} is told with what to do, and nothing that was typed is lost`, async () => {
    const company = newCompany()
    const page = await filled(company)
    await page.route(DEALS, (route) =>
      route.request().method() === 'POST'
        ? route.fulfill({ status, headers: { 'Retry-After': '1' }, contentType: 'application/problem+json', body: problem(status) })
        : route.continue(),
    )
    await submit(page).click()
    await page.getByText(told).waitFor()
    assert.equal(await page.getByLabel('Company').inputValue(), company)

    await page.unroute(DEALS)
    await submit(page).click()
    await verdict(page)
    await page.context().close()
  })
}

it('without a connection it says so, and goes on when there is one', async () => {
  const page = await filled()
  await page.context().setOffline(true)
  await page.getByText('You are offline').waitFor()
  await submit(page).click()
  await page.getByText('There is no connection').waitFor()

  await page.context().setOffline(false)
  await submit(page).click()
  await verdict(page)
  await page.context().close()
})

it('a session that ends in the middle of the form loses nothing', async () => {
  const company = newCompany()
  const page = await filled(company)
  await page.evaluate(() => {
    const session = JSON.parse(sessionStorage.getItem('session'))
    sessionStorage.setItem('session', JSON.stringify({ ...session, token: 'over' }))
  })
  await submit(page).click()
  await page.getByText('Your session has ended').waitFor()
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.getByRole('button', { name: 'Mia Schulte' }).click()
  await page.getByText('This is your draft').waitFor()

  assert.equal(await page.getByLabel('Company').inputValue(), company)
  assert.equal(await page.getByRole('textbox', { name: 'Name', exact: true }).inputValue(), 'Ada Example')
  await submit(page).click()
  await verdict(page)
  await page.context().close()
})

it('signing out leaves no draft on the device', async () => {
  const page = await filled('Geheim GmbH')
  await page.getByRole('link', { name: 'Settings' }).click()
  await page.getByRole('button', { name: 'Sign out' }).click()
  await page.getByRole('button', { name: 'Sign in' }).waitFor()

  const left = await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]))
  assert.doesNotMatch(left, /Geheim|eyJ/)
  await page.context().close()
})

it('a deal that was changed in another tab is shown as it is now, and not overwritten', async () => {
  const page = await filled()
  await submit(page).click()
  await verdict(page)
  await page.getByRole('link', { name: 'See the deal' }).click()
  await page.getByRole('button', { name: 'Withdraw it' }).click()

  await page.evaluate(async () => {
    const session = JSON.parse(sessionStorage.getItem('session'))
    const headers = { Authorization: `Bearer ${session.token}`, 'Content-Type': 'application/json', 'If-Match': '"1"', 'Idempotency-Key': crypto.randomUUID() }
    const body = JSON.stringify({ kind: 'demo', on: new Date().toISOString().slice(0, 10) })
    await fetch(`/v1${location.pathname}/progress`, { method: 'POST', headers, body })
  })
  await page.getByRole('button', { name: 'Send' }).click()
  await page.getByText('Somebody has changed it in the meantime').waitFor()
  await page.getByText('recorded').first().waitFor()
  await page.context().close()
})

it('a link to a deal of somebody else leads nowhere', async () => {
  const page = await newPage(browser, SIZES.phone)
  await signIn(page, 'Mia Schulte', '/deals/deal_00000000000000000000000000')
  await page.getByText('There is nothing here').waitFor()
  await page.context().close()
})

it('a name is only a name: no markup, no turned text, no width', async () => {
  const page = await newPage(browser, SIZES.phone)
  await signIn(page, 'Mia Schulte', '/register')
  const company = `<img src=x onerror=alert(1)> ${'W'.repeat(140)} ${newCompany()}`
  page.on('dialog', () => assert.fail('a name ran'))
  await fillDeal(page, { company })
  await submit(page).click()
  await page.getByText('<img src=x onerror=alert(1)>').first().waitFor()
  await fits(page)
  await page.getByRole('link', { name: 'Deals' }).click()
  await page.getByText('<img src=x').first().waitFor()
  await fits(page)

  await page.goto(`${PORTAL}/register`)
  await fillDeal(page, { company: 'Werk \u202Egnal GmbH' })
  await submit(page).click()
  await page.getByText('must be text on one line').waitFor()
  await page.context().close()
})

function problem(status) {
  return JSON.stringify({ type: 'urn:problem-type:x', title: 'x', status, detail: 'x' })
}
