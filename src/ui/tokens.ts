export type Palette = typeof light

/** Every colour of tokens.css, for what cannot read a custom property: antd's theme, charts, maps, the browser's own bar. */
export const light = {
  paper: '#fbf8f3',
  card: '#fffdfa',
  sunk: '#f3eee6',
  line: '#e3dbcf',
  bone: '#e9e2d7',
  edge: '#857a6c',
  ink: '#1f1b16',
  soft: '#5c544a',
  red: '#b8141a',
  'red-wash': '#fbeae7',
  main: '#b8141a',
  'main-press': '#8f0f14',
  'on-main': '#ffffff',
  amber: '#8a5a00',
  'amber-wash': '#fbf0d9',
  pine: '#1b6b45',
  'pine-wash': '#e5f2ea',
  lamp: '#f4b23e',
}

export const dark: Palette = {
  paper: '#171411',
  card: '#211d18',
  sunk: '#2b2620',
  line: '#3d362e',
  bone: '#332d26',
  edge: '#94897b',
  ink: '#f2ece4',
  soft: '#beb4a7',
  red: '#ff8a80',
  'red-wash': '#3a1a17',
  main: '#c62a2a',
  'main-press': '#a81f22',
  'on-main': '#ffffff',
  amber: '#f0bb5c',
  'amber-wash': '#342810',
  pine: '#7fcfa3',
  'pine-wash': '#14291e',
  lamp: '#f4b23e',
}

export const wall: Palette = { ...dark, paper: '#0f0d0b', card: '#1a1713', ink: '#fff6ea', soft: '#d6ccbf' }

export const radius = 12
export const sans =
  '"PingFang SC", "HarmonyOS Sans SC", "MiSans", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", system-ui, -apple-system, "Segoe UI", sans-serif'

/** The house's values under antd's names, for `theme={{ token }}`; pair the dark ones with antd's dark algorithm. */
export const antdTokens = (of: Palette) => ({
  colorPrimary: of.main,
  colorPrimaryHover: of['main-press'],
  colorPrimaryActive: of['main-press'],
  colorTextLightSolid: of['on-main'],
  colorLink: of.red,
  colorLinkHover: of.red,
  colorInfo: of.soft,
  colorSuccess: of.pine,
  colorWarning: of.amber,
  colorError: of.red,
  colorText: of.ink,
  colorTextSecondary: of.soft,
  colorTextTertiary: of.soft,
  colorTextPlaceholder: of.soft,
  colorBgBase: of.paper,
  colorBgLayout: of.paper,
  colorBgContainer: of.card,
  colorBgElevated: of.card,
  colorFillAlter: of.sunk,
  colorBorder: of.edge,
  colorBorderSecondary: of.line,
  colorSplit: of.line,
  borderRadius: radius / 2,
  borderRadiusLG: radius,
  fontFamily: sans,
  motionDurationMid: '0.15s',
  motionDurationSlow: '0.2s',
})
