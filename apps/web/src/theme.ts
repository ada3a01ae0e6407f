import type { ThemeConfig } from 'antd';

/** Colours with a contrast of at least 4.5:1 on white, so that nobody has to guess (WCAG 2.2, 1.4.3). */
export const theme: ThemeConfig = {
  cssVar: { key: 'zhihe' },
  hashed: false,
  token: {
    colorPrimary: '#0f5c5c',
    colorInfo: '#0f5c5c',
    colorLink: '#0b5f63',
    colorSuccess: '#2b7a2b',
    colorWarning: '#a15c00',
    colorError: '#b3261e',
    // Derived from such dark colours the grounds of alerts would be grey.
    colorInfoBg: '#e8f3f3',
    colorInfoBorder: '#a3cccc',
    colorSuccessBg: '#edf7ed',
    colorSuccessBorder: '#a9d3a9',
    colorWarningBg: '#fff6e5',
    colorWarningBorder: '#f0cf95',
    colorErrorBg: '#fdeeee',
    colorErrorBorder: '#f0b4b0',
    colorTextSecondary: 'rgba(0, 0, 0, 0.68)',
    colorTextTertiary: 'rgba(0, 0, 0, 0.62)',
    colorTextDescription: 'rgba(0, 0, 0, 0.65)',
    colorTextPlaceholder: 'rgba(0, 0, 0, 0.58)',
    borderRadius: 6,
    fontFamily: `-apple-system, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Noto Sans SC', 'Segoe UI', sans-serif`,
  },
};
