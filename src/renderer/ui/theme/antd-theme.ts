import { theme as antd, type ThemeConfig } from 'antd'
import type { Palette } from './palette.ts'

/** Also for what draws its own text, such as charts. */
export const fontFamily = '"Microsoft YaHei UI", "PingFang SC", "Noto Sans CJK SC", system-ui'

type MapAlgorithm = typeof antd.darkAlgorithm

function colourTokens(p: Palette) {
  return {
    colorPrimary: p.accent,
    colorLink: p.accent,
    colorInfo: p.accent,
    colorPrimaryHover: p.accentHover,
    colorLinkHover: p.accentHover,
    colorPrimaryActive: p.accentActive,
    colorLinkActive: p.accentActive,
    colorPrimaryBg: p.selected,
    colorPrimaryBorder: p.filterEdge,
    controlItemBgActive: p.selected,
    colorText: p.text,
    colorTextSecondary: p.text2,
    colorTextTertiary: p.text3,
    colorTextPlaceholder: p.text3,
    colorTextDisabled: p.textOff,
    colorBgContainer: p.ground,
    colorBgBase: p.ground,
    colorTextBase: p.text,
    colorBgLayout: p.side,
    colorBgElevated: p.float,
    colorBorder: p.edge,
    colorBorderSecondary: p.line,
    colorSplit: p.line,
    colorFillSecondary: p.barEmpty,
    colorError: p.error,
    colorErrorBg: p.errorGround,
    colorErrorBorder: p.errorEdge,
    colorWarning: p.warn,
    colorWarningText: p.warnWord,
    colorWarningBg: p.warnGround,
    colorWarningBorder: p.warnEdge,
    colorSuccess: p.done,
    colorSuccessBg: p.doneGround,
    colorSuccessBorder: p.doneEdge,
    boxShadow: p.shadowFloat,
    boxShadowSecondary: p.shadowFloat,
  }
}

const measures = {
  fontFamily,
  fontSize: 14,
  fontSizeSM: 12,
  fontSizeHeading4: 18,
  fontWeightStrong: 700,
  lineHeight: 20 / 14,
  sizeUnit: 4,
  controlHeight: 28,
  controlHeightSM: 24,
  borderRadius: 4,
  borderRadiusSM: 3,
  borderRadiusLG: 4,
  lineWidthFocus: 2,
  motionDurationFast: '0.1s',
  motionDurationMid: '0.15s',
  motionDurationSlow: '0.15s',
  controlOutlineWidth: 0,
  colorBgMask: 'rgba(20,28,40,.32)',
  wireframe: false,
}

function componentTokens(p: Palette): NonNullable<ThemeConfig['components']> {
  const control = { fontSize: 13, fontSizeLG: 13 }
  return {
    Button: {
      colorPrimary: p.accentFill,
      primaryColor: '#FFFFFF',
      contentFontSize: 13,
      contentFontSizeSM: 12,
      paddingInline: 12,
      paddingInlineSM: 8,
      fontWeight: 400,
      defaultShadow: 'none',
      primaryShadow: 'none',
      dangerShadow: 'none',
    },
    Input: { ...control, inputFontSize: 13, paddingInline: 8, activeShadow: 'none' },
    InputNumber: { ...control, inputFontSize: 13, paddingInline: 8, activeShadow: 'none' },
    Select: { ...control, optionFontSize: 13, optionHeight: 28, optionPadding: '5px 8px' },
    DatePicker: { ...control, paddingInline: 8, activeShadow: 'none' },
    Checkbox: control,
    Radio: control,
    Dropdown: { ...control, paddingBlock: 5 },
    Menu: { itemSelectedBg: p.selected, itemHeight: 28 },
    Segmented: { ...control, itemSelectedBg: p.selected, itemSelectedColor: p.accent, trackBg: p.ground },
    Modal: { titleFontSize: 16 },
    Form: { ...control, itemMarginBottom: 12, labelColor: p.text3, verticalLabelPadding: 0 },
    Tooltip: { fontSize: 12 },
    Popover: { fontSize: 13 },
    Progress: { remainingColor: p.barEmpty },
    Layout: { siderBg: p.side },
  }
}

interface Wishes {
  readonly dark: boolean
  /** Nothing moves: dialogs and menus are there at once. */
  readonly still: boolean
}

/**
 * The antd theme of a palette. A derived algorithm would shift the dark seed colours, so the palette is laid over the
 * map once more as the last algorithm.
 */
export function antdTheme(palette: Palette, { dark, still }: Wishes): ThemeConfig {
  const token = { ...measures, ...colourTokens(palette), motion: !still }
  const exactDark: MapAlgorithm = (_seed, map) => ({ ...(map ?? antd.darkAlgorithm(_seed)), ...colourTokens(palette) })
  return {
    hashed: false,
    token,
    components: componentTokens(palette),
    ...(dark ? { algorithm: [antd.darkAlgorithm, exactDark] } : {}),
  }
}
