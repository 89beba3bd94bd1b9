import { chromium } from 'playwright-core'
import { readFileSync } from 'node:fs'
const id = readFileSync('/tmp/fb/id','utf8').trim()
const [lang='zh', scheme='light', w='1440', h='900', ...paths] = process.argv.slice(2)
const b = await chromium.launch({executablePath:'/usr/bin/chromium',args:['--headless','--no-sandbox','--disable-gpu','--disable-quic','--no-first-run','--disable-background-networking','--disable-component-update','--disable-sync']})
const c = await b.newContext({locale: lang==='zh'?'zh-CN':'en-GB', viewport:{width:+w,height:+h}, colorScheme: scheme, reducedMotion:'reduce'})
const p = await c.newPage()
p.on('console',m=>m.type()==='error'&&console.log('ERR',m.text())); p.on('pageerror',e=>console.log('PE',e.message))
await p.goto('http://127.0.0.1:8802/')
await p.getByRole('navigation').first().waitFor()
if (lang==='en') { await p.keyboard.press('Control+k'); await p.getByRole('dialog').getByRole('combobox').waitFor(); await p.keyboard.type('english'); await p.getByRole('dialog').getByRole('option').first().waitFor(); await p.keyboard.press('Enter'); await p.getByRole('link',{name:'My tasks'}).waitFor() }
let n=0
for (const path of paths) {
  await p.goto(`http://127.0.0.1:8802/#/campaigns/${id}/${path}`); await p.waitForTimeout(1200)
  await p.screenshot({path:`/tmp/fb/${lang}-${scheme}-${w}-${n++}.png`})
}
await b.close()
