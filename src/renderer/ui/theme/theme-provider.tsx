import { StyleProvider } from '@ant-design/cssinjs'
import { App, ConfigProvider } from 'antd'
import zhCN from 'antd/locale/zh_CN'
import { useLayoutEffect, useMemo, type ReactNode } from 'react'
import { useMedia } from '../use-media.ts'
import { antdTheme } from './antd-theme.ts'
import { applyPalette, darkPalette, lightPalette } from './palette.ts'
import { PaletteContext } from './use-palette.ts'
import './base.css'

interface ThemeProviderProps {
  readonly dark: boolean
  readonly children: ReactNode
}

/** Colours, sizes and language for everything below. */
export function ThemeProvider({ dark, children }: ThemeProviderProps) {
  const palette = dark ? darkPalette : lightPalette
  useLayoutEffect(() => {
    applyPalette(palette, document.documentElement)
    document.documentElement.style.colorScheme = dark ? 'dark' : 'light'
  }, [palette, dark])
  const still = useMedia('(prefers-reduced-motion: reduce)')
  const theme = useMemo(() => antdTheme(palette, { dark, still }), [palette, dark, still])
  return (
    <StyleProvider layer>
      <ConfigProvider
        locale={zhCN}
        theme={theme}
        button={{ autoInsertSpace: false }}
        wave={{ disabled: true }}
        virtual
        form={{ requiredMark: true, colon: false, scrollToFirstError: true }}
      >
        <App component={false}>
          <PaletteContext value={palette}>{children}</PaletteContext>
        </App>
      </ConfigProvider>
    </StyleProvider>
  )
}
