import { theme } from 'antd';
import type { ThemeConfig } from 'antd';
import { dark, light, shape, type } from '#platform/face/tokens.ts';

const shapes = {
  borderRadius: shape.radius,
  borderRadiusLG: shape.radius + 2,
  fontFamily: 'var(--fonts)',
  fontSize: type.pc.base,
  lineHeight: 1.6,
  controlHeight: 38,
  controlHeightLG: shape.target,
  boxShadow: '0 6px 24px rgb(0 0 0 / 12%)',
  boxShadowSecondary: '0 6px 24px rgb(0 0 0 / 12%)',
  motionDurationMid: `${shape.motion}ms`,
  motionDurationSlow: `${shape.motion}ms`,
};

/** antd in our colours, sizes and letters; for whom it must be still, nothing slides or fades. */
export function antdTheme(isDark: boolean, isStill: boolean): ThemeConfig {
  const colour = isDark ? dark : light;
  return {
    algorithm: isDark ? theme.darkAlgorithm : theme.defaultAlgorithm,
    token: {
      ...coloursOf(colour),
      ...shapes,
      // Colour alone does not make a link.
      linkDecoration: 'underline',
      motion: !isStill,
    },
    components: {
      Button: { primaryShadow: 'none', defaultShadow: 'none', dangerShadow: 'none', fontWeight: 500 },
      Table: {
        headerBg: colour.surface,
        headerColor: colour.muted,
        headerSplitColor: 'transparent',
        cellPaddingBlock: 12,
        cellPaddingInline: 12,
      },
      Tooltip: { colorBgSpotlight: colour.text, colorTextLightSolid: colour.surface },
    },
  };
}

/** The colours antd asks for, most of which are the same few of ours. */
const coloursOf = (colour: typeof light) => ({
  colorPrimary: colour.primary,
  colorTextLightSolid: colour.onPrimary,
  colorLink: colour.primary,
  colorInfo: colour.info,
  colorSuccess: colour.good,
  colorWarning: colour.warn,
  colorError: colour.bad,
  colorText: colour.text,
  colorTextSecondary: colour.muted,
  colorTextTertiary: colour.muted,
  colorTextQuaternary: colour.muted,
  colorTextPlaceholder: colour.muted,
  colorTextDescription: colour.muted,
  colorTextDisabled: colour.muted,
  colorPrimaryBg: colour.primarySoft,
  colorPrimaryBgHover: colour.primarySoft,
  controlItemBgActive: colour.primarySoft,
  controlItemBgActiveHover: colour.primarySoft,
  controlItemBgHover: colour.sunken,
  colorBgBase: colour.surface,
  colorBgLayout: colour.bg,
  colorBgContainer: colour.surface,
  colorBgElevated: colour.surface,
  colorBorder: colour.edge,
  colorBorderSecondary: colour.line,
});
