import assert from 'node:assert/strict'
import { after, before, it } from 'node:test'
import { accessible, fits, FORBIDDEN, newCompany, newPage, openBrowser, PORTAL, shot, signIn, SIZES } from './browser.mjs'

let browser
let vendor
before(async () => {
  browser = await openBrowser()
  vendor = await newPage(browser, SIZES.desktop)
  await signIn(vendor, 'Samuel Brandt')
})
after(() => browser.close())

for (const [size, viewport] of Object.entries(SIZES)) {
  for (const colorScheme of ['light', 'dark']) {
    it(`a company applies, is invited and signs, on a ${size} in the ${colorScheme}`, async () => {
      const company = newCompany()
      const email = mailbox(company)
      const page = await newPage(browser, viewport, { colorScheme })
      const look = async (name) => {
        await accessible(page)
        await fits(page)
        assert.doesNotMatch(await page.locator('body').innerText(), FORBIDDEN)
        await shot(page, `${size}-${colorScheme}-${name}`)
      }

      await page.goto(PORTAL + (await applicationLink()))
      await page.getByRole('heading', { name: 'Become a partner of' }).waitFor()
      assert.match(page.url(), /\/apply#/)
      await page.getByRole('button', { name: 'Apply' }).click()
      await page.getByText('Please fill this in.').first().waitFor()
      await look('apply')
      await page.getByLabel('Legal name').fill(company)
      await page.getByRole('combobox', { name: /^Country/ }).selectOption('DE')
      await page.getByLabel('Website').fill(`https://${email.split('@')[1]}`)
      await page.getByLabel('How you work').selectOption('reseller')
      await page.getByLabel('Your name').fill('Ada Example')
      await page.getByLabel('Your work e-mail').fill(email)
      await page.getByRole('checkbox').check()
      await page.getByRole('button', { name: 'Apply' }).click()
      await page.getByText('Thank you.').waitFor()
      await look('applied')

      await approved(company, async (name) => {
        await vendor.setViewportSize(viewport)
        await vendor.emulateMedia({ colorScheme })
        await accessible(vendor)
        await fits(vendor)
        await shot(vendor, `${size}-${colorScheme}-${name}`)
      })
      await page.goto(await mailed(email))
      await page.getByRole('heading', { name: 'invites you' }).waitFor()
      assert.match(page.url(), /\/invitation#/)
      await look('invitation')
      await page.getByRole('textbox', { name: 'E-mail' }).fill(email)
      await page.getByLabel('Your name, as a signature').fill('Ada Example')
      await page.getByRole('button', { name: 'Sign and accept' }).click()
      await page.getByText('You are in.').waitFor()
      await look('accepted')

      await ended(company, (name) => shot(vendor, `${size}-${colorScheme}-${name}`))
      assert.deepEqual(page.complaints, [])
      await page.context().close()
    })

    it(`a partner sees its tier, its journey and what it has signed, on a ${size} in the ${colorScheme}`, async () => {
      const page = await newPage(browser, viewport, { colorScheme })
      await signIn(page, 'Jonas Weber')
      await page.getByRole('main').getByRole('link', { name: / partner$/ }).click()
      await page.getByRole('heading', { name: 'Tier: ' }).waitFor()
      await page.getByRole('heading', { name: 'Journey', exact: true }).waitFor()
      await page.getByText('open registrations').waitFor()
      await accessible(page)
      await fits(page)
      await shot(page, `${size}-${colorScheme}-tier`)
      await page.goto(`${PORTAL}/agreement`)
      await page.getByRole('heading', { name: 'Agreement', exact: true }).waitFor()
      await accessible(page)
      await fits(page)
      await shot(page, `${size}-${colorScheme}-agreement`)
      await page.context().close()
    })
  }
}

it('an invitation that went to somebody else is not accepted', async () => {
  const company = newCompany()
  const page = await newPage(browser, SIZES.phone)
  await applied(company)
  await page.goto(await invitation(company, mailbox(company)))
  await page.getByRole('textbox', { name: 'E-mail' }).fill('eve@elsewhere.example')
  await page.getByLabel('Your name, as a signature').fill('Eve')
  await page.getByRole('button', { name: 'Sign and accept' }).click()
  await page.getByRole('alert').waitFor()
  assert.equal(await page.getByText('You are in.').count(), 0)
  await accessible(page)
  await page.context().close()
})

for (const path of ['/apply#nothing', '/invitation#nothing']) {
  it(`a link that is none is told as such (${path})`, async () => {
    const page = await newPage(browser, SIZES.phone)
    await page.goto(PORTAL + path)
    await page.getByText('This link is no longer good.').waitFor()
    await accessible(page)
    await page.context().close()
  })
}

/** What the vendor's people may ask for, asked by the page of one of them. */
async function asked(method, path, body) {
  const { status, said } = await vendor.evaluate(
    async ([method, path, body]) => {
      const { token } = JSON.parse(sessionStorage.getItem('session'))
      const headers = { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json', 'Idempotency-Key': crypto.randomUUID() }
      const response = await fetch(path, { method, headers, body: body && JSON.stringify(body) })
      return { status: response.status, said: await response.json() }
    },
    [method, path, body],
  )
  assert.ok(status < 300, `${method} ${path}: ${status} ${JSON.stringify(said)}`)
  return said
}

async function applicationLink() {
  return (await asked('POST', '/v1/application-link')).path
}

function mailbox(company) {
  return `ada@${company.split(' ')[0].toLowerCase()}.example`
}

/** The same without a browser. */
async function applied(company) {
  const email = mailbox(company)
  const body = { company: { legalName: company, country: 'DE', website: `https://${email.split('@')[1]}` }, applicant: { name: 'Ada Example', email }, type: 'reseller', territories: ['DE'], consent: true }
  const response = await fetch(PORTAL + (await applicationLink()), { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) })
  assert.equal(response.status, 202)
}

/** Somebody of the vendor's finds the application and approves it. */
async function approved(company, look) {
  await vendor.goto(`${PORTAL}/applications`)
  await vendor.getByRole('link', { name: company }).waitFor()
  await look('applications')
  await vendor.getByRole('link', { name: company }).click()
  await vendor.getByRole('heading', { name: company }).waitFor()
  await look('application')
  await vendor.getByRole('button', { name: 'Approve and invite' }).click()
  await vendor.getByText('Became the partner').waitFor()
  assert.deepEqual(vendor.complaints, [])
}

/** The vendor ends the partnership, and sees that all of it is done. */
async function ended(company, keep) {
  await vendor.locator('dd').getByRole('link').first().click()
  await vendor.getByRole('heading', { name: company }).waitFor()
  await vendor.getByRole('heading', { name: 'Journey', exact: true }).waitFor()
  await vendor.getByRole('button', { name: 'End the partnership' }).click()
  await vendor.getByLabel('Why; told to nobody outside').fill('They sell to our rivals.')
  await accessible(vendor)
  await vendor.getByRole('form').getByRole('button', { name: 'End the partnership' }).click()
  await vendor.getByText('Open deals: done').waitFor()
  await vendor.getByText('Connections: done').waitFor()
  await accessible(vendor)
  await fits(vendor)
  await keep('parting')
}

/** The same without a browser. */
async function invitation(company, email) {
  const { applicationId } = await eventually(async () => {
    const { data } = await asked('GET', '/v1/applications?limit=50')
    return data.find(({ legalName }) => legalName === company)
  })
  await asked('POST', `/v1/applications/${applicationId}/approve`, {})
  return mailed(email)
}

/** The link in the mail that invites. */
async function mailed(email) {
  return eventually(async () => {
    const { data } = await (await fetch(`${PORTAL}/inbox.json`)).json()
    const mail = data.find(({ to }) => to === email)
    return mail && /https?:\/\/\S+invitations\/\S+/.exec(mail.text)?.[0]
  })
}

async function eventually(look) {
  for (let tried = 0; tried < 300; tried++) {
    const found = await look()
    if (found) {
      return found
    }
    await new Promise((later) => setTimeout(later, 100))
  }
  throw new Error('it did not come in time')
}
