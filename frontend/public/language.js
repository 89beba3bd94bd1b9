// A window under LANG=C says its language is "C", which Intl refuses. Runs before every module, so that no library meets it.
;(() => {
  try {
    new Intl.NumberFormat(navigator.language)
  } catch {
    Object.defineProperty(Navigator.prototype, 'language', { get: () => 'zh-CN' })
    Object.defineProperty(Navigator.prototype, 'languages', { get: () => ['zh-CN'] })
  }
})()
