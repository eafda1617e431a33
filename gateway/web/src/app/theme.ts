import { createTheme } from '@mantine/core'

export const theme = createTheme({
  fontFamily: 'var(--font)',
  defaultRadius: 'sm',
  respectReducedMotion: true,
  components: {
    Tooltip: {
      defaultProps: {
        multiline: true,
        w: 280,
        withArrow: true,
        events: { hover: true, focus: true, touch: true },
        transitionProps: { duration: 80 },
      },
    },
  },
})
