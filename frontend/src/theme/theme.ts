// Mantine dressed in our tokens: its colours, sizes and radii read the --qd-* variables of tokens.css.
import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from '@mantine/core'

// 花青: the seventh and eighth shade are --qd-accent-solid in the dark and in the light scheme.
const indigo: MantineColorsTuple = [
  '#eef3fa',
  '#dde7f5',
  '#bccfea',
  '#9db7dd',
  '#6f93cb',
  '#4f7cc4',
  '#3a6cbc',
  '#22529a',
  '#1c4583',
  '#15366a',
]

// Mantine's own greys, warm as our paper and ink: what it draws with them fits in.
const gray: MantineColorsTuple = [
  '#faf9f6',
  '#f4f2ed',
  '#e6e3dc',
  '#dfdbd2',
  '#d0ccc3',
  '#a8a398',
  '#706c64',
  '#55524b',
  '#3a3833',
  '#1d1c19',
]
const dark: MantineColorsTuple = [
  '#eae7df',
  '#b6b2a8',
  '#97938a',
  '#78746a',
  '#403e39',
  '#2d2c28',
  '#1f1f1c',
  '#191917',
  '#131311',
  '#0e0e0c',
]

const control = { size: 'xs' } as const

export const theme = createTheme({
  primaryColor: 'indigo',
  primaryShade: { light: 7, dark: 6 },
  colors: { indigo, gray, dark },
  fontFamily: 'var(--qd-font)',
  fontFamilyMonospace: 'ui-monospace, "Cascadia Mono", Consolas, monospace',
  headings: { fontFamily: 'var(--qd-font)', fontWeight: '600' },
  fontSizes: { xs: '12px', sm: '13px', md: '14px', lg: '16px', xl: '20px' },
  lineHeights: { xs: '16px', sm: '20px', md: '20px', lg: '22px', xl: '28px' },
  spacing: { xs: '8px', sm: '12px', md: '16px', lg: '20px', xl: '24px' },
  radius: { xs: '2px', sm: '4px', md: '6px', lg: '6px', xl: '6px' },
  defaultRadius: 'sm',
  cursorType: 'default',
  focusRing: 'auto',
  respectReducedMotion: true,
  // Plain objects, and not what the components' extend() makes of them: it would bring each of them with the page.
  components: {
    Button: {
      defaultProps: { ...control, variant: 'default' },
      vars: () => ({
        root: { '--button-height': 'var(--qd-ctl)', '--button-padding-x': '10px', '--button-fz': 'var(--qd-fs-13)' },
      }),
    },
    ActionIcon: {
      defaultProps: { variant: 'subtle', color: 'gray' },
      vars: () => ({ root: { '--ai-size': 'var(--qd-ctl)' } }),
    },
    InputWrapper: {
      vars: () => ({
        label: { '--input-label-size': 'var(--qd-fs-12)' },
        success: {},
        error: { '--input-error-size': 'var(--qd-fs-12)' },
        description: { '--input-description-size': 'var(--qd-fs-12)' },
      }),
    },
    TextInput: { defaultProps: control },
    Autocomplete: { defaultProps: control },
    Textarea: { defaultProps: control },
    Select: { defaultProps: control },
    NativeSelect: { defaultProps: control },
    NumberInput: { defaultProps: control },
    Checkbox: { defaultProps: { ...control, radius: 'xs' } },
    Radio: { defaultProps: control },
    Switch: { defaultProps: control },
    Modal: {
      defaultProps: {
        centered: true,
        radius: 'md',
        padding: 'md',
        overlayProps: { backgroundOpacity: 0.32, blur: 0 },
        transitionProps: { duration: 120, transition: 'fade' },
      },
    },
    // The first entry has the focus at once, and nothing but entries stands in a menu.
    Menu: { defaultProps: { shadow: 'md', transitionProps: { duration: 80 }, withInitialFocusPlaceholder: false } },
    Popover: { defaultProps: { shadow: 'md', transitionProps: { duration: 80 } } },
  },
})

/** Mantine's own variables, taken from ours: the scheme changes them in tokens.css alone. Read when the page is built. */
export const variables: CSSVariablesResolver = () => {
  const inScheme = {
    '--mantine-color-body': 'var(--qd-paper)',
    '--mantine-color-text': 'var(--qd-ink)',
    '--mantine-color-bright': 'var(--qd-ink)',
    '--mantine-color-dimmed': 'var(--qd-ink-3)',
    '--mantine-color-placeholder': 'var(--qd-ink-3)',
    '--mantine-color-anchor': 'var(--qd-accent)',
    '--mantine-color-error': 'var(--qd-bad)',
    '--mantine-color-default': 'var(--qd-sheet)',
    '--mantine-color-default-hover': 'var(--qd-hover)',
    '--mantine-color-default-color': 'var(--qd-ink)',
    '--mantine-color-default-border': 'var(--qd-line-2)',
    '--mantine-color-disabled': 'var(--qd-paper)',
    '--mantine-color-disabled-color': 'var(--qd-ink-off)',
    '--mantine-color-disabled-border': 'var(--qd-line)',
    '--mantine-color-gray-light-color': 'var(--qd-ink-2)',
    '--mantine-color-gray-light-hover': 'var(--qd-hover)',
    '--mantine-primary-color-light': 'var(--qd-accent-soft)',
    '--mantine-primary-color-light-color': 'var(--qd-accent)',
    '--mantine-shadow-md': 'var(--qd-shadow)',
    '--mantine-shadow-xl': 'var(--qd-shadow)',
  }
  return { variables: { '--input-height-xs': 'var(--qd-ctl)' }, light: inScheme, dark: inScheme }
}
