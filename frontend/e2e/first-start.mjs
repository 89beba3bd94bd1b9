// An empty workspace offers the sample; another program's write is followed; what the page says is in the workspace.
import assert from 'node:assert/strict'
import { accessible, command, control, journey, overview } from './lib/journey.mjs'

await journey(async (page) => {
  await page.getByText('看一个做好的示例活动').waitFor()
  await accessible(page)
  await page.getByText('看一个做好的示例活动').click()
  await page.waitForURL(/#\/campaigns\/.+/)
  const [campaign] = JSON.parse(await command('list', '--json'))
  assert.match(page.url(), new RegExp(campaign.id))
  await overview(page)
  await accessible(page)

  await page.goto(new URL('#/campaigns', page.url()).href)
  await page.getByText(campaign.name).first().waitFor()
  await command('new', '秋日会员日', '--template', 'blank', '--live', '2026-09-10')
  await control({ look: true })
  await page.getByText('秋日会员日').first().waitFor()
  await accessible(page)
  for (const keys of ['n', '?', 'Control+k']) {
    await page.keyboard.press(keys)
    await page.getByRole('dialog').waitFor()
    await accessible(page)
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
  }
})
