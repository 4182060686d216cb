import assert from 'node:assert/strict'
import { EventEmitter, once } from 'node:events'
import { createServer } from 'node:http'
import { after, before, it } from 'node:test'
import { accessible, fillDeal, fits, FORBIDDEN, newCompany, newPage, openBrowser, PORTAL, shot, signIn, SIZES } from './browser.mjs'

let browser
before(async () => (browser = await openBrowser()))
after(() => browser.close())

const PATIENCE = 60_000
const COLOURS = { phone: 'dark', desktop: 'light' }

/** A system of the vendor's that listens; it answers whoever asks as soon as it has heard what was asked for. */
async function listener() {
  const heard = []
  const told = new EventEmitter()
  const server = createServer((request, response) => {
    request.on('data', (part) => heard.push(String(part)))
    request.on('end', () => {
      response.end('thanks')
      told.emit('heard')
    })
  })
  server.unref()
  await new Promise((listening) => server.listen(0, '127.0.0.1', listening))
  const hears = async (text) => {
    while (!heard.some((body) => body.includes(text))) {
      await once(told, 'heard', { signal: AbortSignal.timeout(PATIENCE) })
    }
  }
  return { hears, url: `http://127.0.0.1:${server.address().port}/hooks`, close: () => server.closeAllConnections() }
}

for (const [size, viewport] of Object.entries(SIZES)) {
  const colorScheme = COLOURS[size]

  it(`an administrator connects a system, sees its secret once and what was sent, on a ${size}`, async () => {
    const page = await newPage(browser, viewport, { colorScheme })
    const look = async (name) => {
      await accessible(page)
      await fits(page)
      await shot(page, `team-${size}-${name}`)
    }
    const system = await listener()
    await signIn(page, 'Samuel Brandt', '/settings')
    await page.getByRole('link', { name: 'Connections' }).click()
    await page.getByRole('button', { name: 'Add a connection' }).click()
    await page.getByLabel('Address').fill('gopher://example.com')
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByText('must be an address').waitFor()
    await look('new-connection')
    await page.getByLabel('Address').fill(system.url)
    const purpose = `CRM ${newCompany()}`
    await page.getByLabel('What it is for').fill(purpose)
    await page.getByRole('button', { name: 'Save' }).click()
    const secret = await page.getByRole('textbox', { name: 'The secret' }).inputValue()
    assert.match(secret, /^whsec_/)
    await look('secret')
    await page.getByRole('button', { name: 'I have kept it' }).click()

    await page.getByRole('link', { name: purpose }).click()
    await page.getByRole('button', { name: 'Send a test' }).click()
    await page.getByText('It was heard').waitFor()
    await system.hears('endpoint.tested')
    assert.equal(await page.getByText(secret).count(), 0)

    const partner = await newPage(browser, viewport)
    await signIn(partner, 'Jonas Weber', '/register')
    const company = newCompany()
    await fillDeal(partner, { company })
    await partner.getByRole('button', { name: 'Register', exact: true }).click()
    await partner.getByRole('heading', { name: 'Protected', exact: true }).waitFor()
    await partner.context().close()
    await system.hears('deal.approved')
    await page.reload()
    await page.getByText('heard · 1 attempt').first().waitFor()
    await page.getByRole('button', { name: 'More', exact: true }).first().click()
    await page.getByText('It was heard').waitFor()
    await look('connection')
    await page.getByRole('button', { name: 'Delete' }).click()
    await page.getByText('Nothing is sent to it any more').waitFor()
    await page.getByRole('button', { name: 'Delete' }).last().click()
    await page.getByRole('heading', { name: 'Connections', level: 1 }).waitFor()
    await page.getByRole('link', { name: purpose }).waitFor({ state: 'detached' })
    system.close()

    await page.goto(`${PORTAL}/changes`)
    await page.getByLabel('With which operation').fill('createWebhookEndpoint')
    await page.getByRole('button', { name: 'Show', exact: true }).click()
    await page.getByText(/samuel.*createWebhookEndpoint/).first().waitFor()
    await look('changes')
    await page.context().close()
  })

  it(`a task that an import leaves behind is read and done, on a ${size}`, async () => {
    const page = await newPage(browser, viewport, { colorScheme })
    const company = newCompany()
    const id = `T-${Date.now()}`
    const bring = async (standing) => {
      await page.goto(`${PORTAL}/facts`)
      const rows = `Kundennummer;Firma;Land;Status\n${id};${company};DE;${standing}`
      await page.getByLabel('The file').setInputFiles({ name: 'a.csv', mimeType: 'text/csv', buffer: Buffer.from(rows) })
      await page.getByRole('button', { name: 'Bring in 1 row' }).click()
      await page.getByText('Done: 1 rows taken').waitFor()
    }
    await signIn(page, 'Elena Petrova')
    await bring('Prospect')
    const partner = await newPage(browser, viewport)
    await signIn(partner, 'Jonas Weber', '/register')
    await fillDeal(partner, { company })
    await partner.getByRole('button', { name: 'Register', exact: true }).click()
    await partner.getByRole('heading', { name: 'Protected', exact: true }).waitFor()
    await partner.context().close()
    await bring('Customer')

    await page.goto(`${PORTAL}/tasks`)
    await page.getByRole('main').getByRole('link', { name: 'Customers at which' }).last().click()
    await page.getByRole('link', { name: company }).waitFor()
    await accessible(page)
    await fits(page)
    await shot(page, `team-${size}-task`)
    await page.getByLabel('How it was settled').fill('The partner closes it and then hands it over.')
    await page.getByRole('button', { name: 'It is done' }).click()
    await page.getByText(/^Done on/).waitFor()
    await page.context().close()
  })

  it(`a partner's administrator looks after its own people, on a ${size}`, async () => {
    const page = await newPage(browser, viewport, { colorScheme })
    await signIn(page, 'Jonas Weber', '/settings')
    await page.getByRole('link', { name: 'People' }).click()
    await page.getByRole('heading', { name: 'Your people' }).waitFor()
    const name = `Ada ${newCompany()}`
    await page.getByRole('button', { name: 'Add a person' }).click()
    await page.getByLabel('Id with which').fill(`ada.${Date.now()}`)
    await page.getByRole('textbox', { name: 'Name' }).fill(name)
    await page.getByLabel('E-mail').fill('not an address')
    await page.getByLabel('Role').selectOption('admin')
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByText('must be an e-mail address').waitFor()
    await page.getByLabel('E-mail').fill('ada@new.example')
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByText(name).waitFor()
    await accessible(page)
    await fits(page)
    assert.doesNotMatch(await page.locator('body').innerText(), FORBIDDEN)
    await shot(page, `team-${size}-people`)
    await page.context().close()
  })
}
