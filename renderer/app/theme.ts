import { type BrandVariants, createDarkTheme, createLightTheme, type Theme } from '@fluentui/react-components';

/** The council's accent. Shade 80 carries white text at 5.8:1; 120 stands on the dark surface at 6.6:1. */
const ACCENT: BrandVariants = {
  10: '#00171f',
  20: '#02242f',
  30: '#04313f',
  40: '#063e50',
  50: '#074a5f',
  60: '#08566e',
  70: '#09627c',
  80: '#0a6e8a',
  90: '#1d7d98',
  100: '#388da6',
  110: '#529db3',
  120: '#6cadc0',
  130: '#87bdcd',
  140: '#a3cdda',
  150: '#bfdde6',
  160: '#dceef3',
};

const FONT =
  "'Segoe UI Variable Text', 'Segoe UI', -apple-system, BlinkMacSystemFont, 'Noto Sans', 'Liberation Sans', system-ui, sans-serif";

export const lightTheme: Theme = { ...createLightTheme(ACCENT), fontFamilyBase: FONT };

export const darkTheme: Theme = {
  ...createDarkTheme(ACCENT),
  fontFamilyBase: FONT,
  // Fluent's own falls to 3.4:1 on a selected row.
  colorStatusDangerForeground1: '#eeacb2',
  colorBrandForeground1: ACCENT[120],
  colorBrandForeground2: ACCENT[130],
  colorBrandForegroundLink: ACCENT[120],
  colorBrandForegroundLinkHover: ACCENT[130],
  colorBrandForegroundLinkPressed: ACCENT[140],
  colorCompoundBrandForeground1: ACCENT[120],
  colorCompoundBrandForeground1Hover: ACCENT[130],
};
