import { expect, test } from '@playwright/test'
import { fillIn, lettersAbout, reference, send, somebody } from './person'

for (const javaScriptEnabled of [false, true]) {
  test.describe(`with JavaScript ${javaScriptEnabled ? 'on' : 'off'}`, () => {
    test.use({ javaScriptEnabled })

    test('a reader of the ketamine article asks, and both sides have their letters', async ({
      page,
      request,
    }) => {
      const person = somebody()
      await page.goto('/en/articles/first-ketamine-session')
      await page.getByRole('main').getByRole('link', { name: 'Ask about ketamine therapy' }).last().click()
      await expect(page).toHaveURL(/\/en\/consultation\/ketamine-therapy\/first-ketamine-session$/)
      await expect(page.getByLabel('Ketamine therapy')).toBeChecked()
      await fillIn(page, person)
      await send(page)

      const code = await reference(page)
      await expect(page).toHaveURL(/\/en\/requests\/[\w-]{43}$/)
      const letters = await lettersAbout(request, code, 2)
      const office = letters.find(({ to }) => !to.includes(person.email))
      const patient = letters.find(({ to }) => to.includes(person.email))
      expect(office?.subject).toBe(`New ${code} · write · Tuesday morning`)
      expect(office?.text).toContain(person.name)
      expect(office?.raw).toMatch(new RegExp(`^Reply-To:.*${person.email}`, 'm'))
      expect(patient?.text).toContain('Hello Zoë,')
      expect(patient?.text).toContain(new URL(page.url()).pathname)
      for (const { subject, text, html, raw } of letters) {
        expect(`${subject}${text}${html}`).not.toMatch(/ketamine/i)
        expect(subject).not.toContain(person.name)
        expect(`${text}${html}${raw}`).not.toContain('Canary-')
      }
    })

    test('what is missing is named, and what was typed is still there', async ({ page }) => {
      const person = somebody()
      await page.goto('/en/consultation/not-sure')
      await page.getByLabel('Full name').fill(person.name)
      await page.getByLabel('By phone').check()
      await page.getByLabel('Phone number').fill('425-1118')
      await page.getByLabel('Anything we should know?').fill(person.message)
      await send(page)

      const problem = page.getByRole('region', { name: 'There is a problem' })
      await expect(problem.getByRole('link')).not.toHaveCount(0)
      await expect(page).toHaveTitle(/^Error: /)
      await expect(page.getByLabel('Full name')).toHaveValue(person.name)
      await expect(page.getByLabel('Anything we should know?')).toHaveValue(person.message)
      await page.getByLabel('Yes, the clinic may contact me').check()
      // The fault of the number stands on this page too, and with script the press waits for the token of the form:
      // who types on meanwhile sends what they typed last.
      const answered = page.waitForEvent('framenavigated')
      await send(page)
      await answered
      await expect(problem.getByRole('link', { name: /area code/ })).toBeVisible()
      await expect(page.getByLabel('Phone number')).toHaveValue('425-1118')
      await expect(page.getByLabel('Phone number')).toHaveAccessibleDescription(
        /Error: Enter the phone number with its area code/,
      )
      await page.getByLabel('Phone number').fill('(559) 425-1118 x12')
      await send(page)
      await reference(page)
    })

    test('words of an emergency bring the numbers for help, and the request still arrives', async ({
      page,
      request,
    }) => {
      const person = { ...somebody(), message: 'I want to die' }
      await page.goto('/en/consultation/not-sure')
      await fillIn(page, person)
      if (javaScriptEnabled)
        await expect(page.getByRole('region', { name: /You may need help right now/ })).toBeVisible()
      await send(page)
      const code = await reference(page)
      const panel = page.getByRole('region', { name: /You may need help right now/ })
      await expect(panel.getByRole('link', { name: '988' })).toHaveAttribute('href', 'tel:988')
      await expect(panel.getByRole('link', { name: '911' })).toHaveAttribute('href', 'tel:911')
      const letters = await lettersAbout(request, code, 2)
      expect(letters.map(({ subject }) => subject)).toContain(`New URGENT ${code} · write · Tuesday morning`)
    })

    test('a second press, and the same words in another tab, are one request', async ({ page, context }) => {
      const person = somebody()
      const codes: string[] = []
      for (const tab of [page, await context.newPage()]) {
        await tab.goto('/en/consultation/not-sure')
        await fillIn(tab, person)
        await tab.getByRole('button', { name: 'Send request' }).dblclick()
        codes.push(await reference(tab))
      }
      expect(new Set(codes).size).toBe(1)
    })

    test('who goes back and sends the same words again has asked once', async ({ page }) => {
      await page.goto('/en/consultation/not-sure')
      await fillIn(page, somebody())
      await send(page)
      const first = await reference(page)
      await page.goBack()
      await send(page)
      expect(await reference(page)).toBe(first)
    })

    test('who goes back, changes a word and sends again has asked twice', async ({ page }) => {
      const person = somebody()
      await page.goto('/en/consultation/not-sure')
      await fillIn(page, person)
      await send(page)
      const first = await reference(page)
      await page.goBack()
      await fillIn(page, { ...person, message: 'A better message' })
      await send(page)
      expect(await reference(page)).not.toBe(first)
    })

    test('a request can be withdrawn once, and asked again', async ({ page, request }) => {
      const person = somebody()
      await page.goto('/en/consultation/weight-loss')
      await fillIn(page, person)
      await send(page)
      const code = await reference(page)
      const own = page.url()
      await page.getByText('Withdraw this request').click()
      await page.getByRole('button', { name: 'Yes, withdraw it' }).click()
      await expect(page.getByRole('heading', { name: 'You withdrew this request' })).toBeVisible()
      await expect(page).toHaveURL(own)
      const letters = await lettersAbout(request, code, 4)
      expect(letters.map(({ subject }) => subject.split(' ')[0])).toContain('Cancelled')
      await page.getByRole('link', { name: 'Ask again' }).click()
      await fillIn(page, person)
      await send(page)
      expect(await reference(page)).not.toBe(code)
    })
  })
}

test('a link that leads nowhere says so, and gives the phone number', async ({ page }) => {
  await page.goto(`/en/requests/${'x'.repeat(43)}`)
  await expect(page.getByRole('heading', { name: 'This link does not lead to a request' })).toBeVisible()
  await expect(page.getByRole('main').getByRole('link', { name: /559/ })).toBeVisible()
})

test('Back after a corrected request does not say that it was not sent', async ({ page }) => {
  const person = somebody()
  await page.goto('/en/consultation/not-sure')
  await page.getByLabel('Full name').focus()
  await fillIn(page, person)
  await page.getByLabel('By phone').check()
  await page.getByLabel('Phone number').fill('425-1118')
  await send(page)
  await expect(page.getByRole('heading', { name: 'Not sent yet' })).toBeVisible()
  await page.getByLabel('Phone number').fill('559-425-1118')
  await send(page)
  await reference(page)
  await page.goto('/en/consultation/correct')
  await expect(page.getByRole('heading', { name: 'Was your request sent?' })).toBeVisible()
})

for (const [width, percent] of [
  [320, 100],
  [390, 150],
  [360, 200],
]) {
  test(`the field that only programs fill in cannot be hit, ${width} px wide, text at ${percent} %`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: width ?? 0, height: 800 })
    await page.goto('/en/consultation/not-sure')
    await page.addStyleTag({ content: `html { font-size: ${percent}% }` }).catch(() => undefined)
    const box = await page.locator('#leaveEmpty').evaluate((field) => {
      const { left, top, width: wide, height } = field.getBoundingClientRect()
      const hit = document.elementFromPoint(left + Math.min(wide, 4) / 2, top + height / 2)
      return hit === field
    })
    expect(box).toBe(false)
  })
}
