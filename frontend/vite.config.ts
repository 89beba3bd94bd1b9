import { fileURLToPath } from 'node:url'
import {
  convertCssVariables,
  DEFAULT_THEME,
  deepMerge,
  defaultCssVariablesResolver,
  mergeMantineTheme,
} from '@mantine/core'
import react from '@vitejs/plugin-react'
import type { Plugin } from 'vite'
import { defineConfig } from 'vitest/config'
import { share } from './src/locale/share.ts'
import { theme, variables } from './src/theme/theme.ts'

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** Where `go run ./build/serve` answers the page's calls while it is developed. */
const GO = process.env.QINGDAN_SERVE ?? 'http://127.0.0.1:8765'

// While developing: Vite's own scripts are inline, and the policy is for the page that is shipped; Go is across a bridge.
const develop: Plugin = {
  name: 'develop',
  apply: 'serve',
  transformIndexHtml: (html, { path }) =>
    path === '/examples.html' // components alone, without Go
      ? html
      : {
          html: html.replace(/<meta\s+http-equiv="Content-Security-Policy"[^>]*>/, ''),
          tags: [{ tag: 'script', attrs: { src: '/journey/bridge.js' }, injectTo: 'head-prepend' }],
        },
}

/**
 * The variables that Mantine's components read, as a style sheet of the page: worked out at every start they are a tenth of
 * the way to the first screen. Of the colours only ours.
 */
const dressed: Plugin = {
  name: 'dressed',
  resolveId: (id) => (id === 'virtual:mantine-variables.css' ? `\0${id}` : undefined),
  load(id) {
    if (id !== '\0virtual:mantine-variables.css') return
    const whole = mergeMantineTheme({ ...DEFAULT_THEME, colors: {} as typeof DEFAULT_THEME.colors }, theme)
    const scheme = (name: string) => ({ '--mantine-color-scheme': name })
    return convertCssVariables(
      [variables(whole), { variables: {}, light: scheme('light'), dark: scheme('dark') }].reduce(
        (all, some) => deepMerge(all, some),
        defaultCssVariablesResolver(whole),
      ),
      ':root',
    )
  },
}

/** Of the catalogue, what the window says; read as JSON, which takes a fraction of running it as code. */
const words: Plugin = {
  name: 'words',
  enforce: 'pre',
  transform: (code, id) =>
    /\/internal\/locale\/[\w-]+\.json$/.test(id) ? JSON.stringify(share(JSON.parse(code))) : undefined,
}

/** What of Mantine is dressed by mantine.css, or needs no dress. */
const DRESSED = ['createTheme', 'Loader', 'MantineProvider', 'notifications', 'TextInput', 'useMantineColorScheme']

/** A module that takes up any other piece of Mantine brings the styles of the pieces with it. */
const pieces: Plugin = {
  name: 'pieces',
  enforce: 'pre',
  transform(code, id) {
    if (id.includes('/node_modules/')) return
    const taken = [...code.matchAll(/^import \{([^}]*)\} from '@mantine\/(?:core|dates|notifications)'/gm)]
      .flatMap(([, names = '']) => names.split(','))
      .map((name) => name.trim())
      .filter((name) => name !== '' && !name.startsWith('type ') && !DRESSED.includes(name))
    return taken.length > 0 ? `import '~/theme/pieces.css'\n${code}` : undefined
  },
}

export default defineConfig({
  base: './',
  plugins: [react(), develop, dressed, words, pieces],
  json: { stringify: true, namedExports: false },
  resolve: {
    alias: {
      '#locale': at('../internal/locale'), // one catalogue for Go and the window
      '#wails': at('./wailsjs'),
      '~': at('./src'),
    },
  },
  server: { fs: { allow: ['..'] }, proxy: { '/journey': GO } },
  build: {
    target: ['chrome115', 'safari16.4'], // WebView2 and WebKitGTK 2.40
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 700,
    // What the first screen needs comes in one file, not in two dozen that are asked for one by one.
    rolldownOptions: {
      output: {
        codeSplitting: { groups: [{ name: 'first', tags: ['$initial'] }] },
        // The words by a name that public/ahead.js knows.
        chunkFileNames: ({ facadeModuleId }) =>
          facadeModuleId?.includes('/locale/') && facadeModuleId.endsWith('.json')
            ? 'assets/words-[name].js'
            : 'assets/[name]-[hash].js',
      },
      checks: { ineffectiveDynamicImport: false }, // of the screen that comes with the page (main.tsx)
    },
  },
  test: {
    environment: 'happy-dom',
    include: ['src/**/*.test.{ts,tsx}'],
    restoreMocks: true,
  },
})
