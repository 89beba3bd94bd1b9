// Runs before every module, while the page's own code is on its way.

// A window under LANG=C says its language is "C", which Intl refuses: put right before a library meets it.
;(() => {
  try {
    new Intl.NumberFormat(navigator.language)
  } catch {
    Object.defineProperty(Navigator.prototype, 'language', { get: () => 'zh-CN' })
    Object.defineProperty(Navigator.prototype, 'languages', { get: () => ['zh-CN'] })
  }
})()

// What every start asks of Go is asked now, and answered by the time the code is here: src/api/client.ts takes it up. So
// are the words of the language that the window most likely speaks (src/locale).
;(() => {
  const app = window.go?.app
  if (!app) return
  window.ahead = {}
  for (const call of ['Preferences.Get', 'Campaigns.List', 'Campaigns.Known', 'Workspace.State', 'Edits.State']) {
    const [area, method] = call.split('.')
    const answer = app[area][method]()
    answer.catch(() => {}) // whoever takes it up hears of it
    window.ahead[call] = answer
  }
  const lang = navigator.language.toLowerCase().startsWith('en') ? 'en' : 'zh-CN'
  import(`./assets/words-${lang}.js`).catch(() => {}) // asked for again
})()
