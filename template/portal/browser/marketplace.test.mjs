import assert from 'node:assert/strict'
import { after, before, it } from 'node:test'
import { accessible, fits, FORBIDDEN, newPage, openBrowser, PORTAL, shot, signIn, SIZES } from './browser.mjs'

const ROLE = 'arn:aws:iam::123456789012:role/marketplace-seller/offers'

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
    it(`a vendor says how it sells at AWS, and a buyer comes in, on a ${size} in the ${colorScheme}`, async () => {
      const look = async (page, name) => {
        await accessible(page)
        await fits(page)
        assert.doesNotMatch(await page.locator('main').innerText(), FORBIDDEN)
        await shot(page, `${size}-${colorScheme}-${name}`)
      }
      await vendor.setViewportSize(viewport)
      await vendor.emulateMedia({ colorScheme })
      await vendor.goto(PORTAL + '/marketplace')
      await vendor.getByRole('button', { name: /^(Connect the seller account|Change the role)$/ }).click()
      await vendor.getByLabel('The role by which it is entered').fill('admin')
      await vendor.getByRole('button', { name: 'Save' }).click()
      await vendor.getByText('Must be the ARN of a role in the path /marketplace-seller/').waitFor()
      await look(vendor, 'seller-form')
      await vendor.getByLabel('The role by which it is entered').fill(ROLE)
      await vendor.getByRole('button', { name: 'Save' }).click()
      await vendor.getByRole('form', { name: 'Connect the seller account' }).waitFor({ state: 'detached' })
      await vendor.getByText('Its trust policy asks for this external id:').waitFor()

      await vendor.getByRole('button', { name: 'Say what buyers are told' }).click()
      await vendor.getByLabel('Whom buyers ask').first().fill('Customer care')
      await vendor.getByLabel('E-mail of whom they ask').fill('care@example.com')
      await vendor.getByLabel('What happens next').fill('We create your workspace and write to you.')
      await vendor.getByRole('button', { name: 'Save' }).click()
      await vendor.getByText('Buyers read: “We create your workspace').waitFor()
      await look(vendor, 'marketplace')
      const address = await vendor.locator('pre', { hasText: '/v1/buyer-landing/' }).innerText()

      const buyer = await newPage(browser, viewport, { colorScheme })
      await buyer.goto(PORTAL + '/buyer')
      await buyer.getByText('You do not come from AWS.').waitFor()
      await look(buyer, 'buyer-unknown')
      await posted(buyer, address, `token-${size}-${colorScheme}`)
      await buyer.getByText(/AWS is asked about your purchase|This way in is of no use any more/).waitFor()
      assert.doesNotMatch(buyer.url(), /token-/)
      await look(buyer, 'buyer-came')
      await buyer.context().close()
    })
  }
}

/** As AWS has the browser of a buyer do it, from a page of another site. */
async function posted(page, address, token) {
  await page.goto('about:blank')
  await page.setContent(
    `<form method="post" action="${address}"><input name="x-amzn-marketplace-token" value="${token}"><button>Set up</button></form>`,
  )
  await page.getByRole('button', { name: 'Set up' }).click()
  await page.waitForURL(/\/buyer$/)
}
