import { makeStyles, tokens } from '@fluentui/react-components';

/** What a mark looks like: a letter on a block; asked-for leave is only outlined, half a day is half a block. */
export const useMarkStyles = makeStyles({
  mark: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    height: '22px',
    minWidth: '18px',
    boxSizing: 'border-box',
    borderRadius: tokens.borderRadiusSmall,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
    border: '1px solid transparent',
  },
  sick: { backgroundColor: tokens.colorPaletteBerryBackground2, color: tokens.colorPaletteBerryForeground2 },
  leave: { backgroundColor: tokens.colorBrandBackground2, color: tokens.colorBrandForeground2 },
  asked: {
    border: `1px dashed ${tokens.colorBrandStroke1}`,
    color: tokens.colorBrandForeground1,
  },
  am: {
    clipPath: 'polygon(0 0, 100% 0, 0 100%)',
    justifyContent: 'flex-start',
    alignItems: 'flex-start',
    paddingLeft: '3px',
    lineHeight: '14px',
  },
  pm: {
    clipPath: 'polygon(100% 0, 100% 100%, 0 100%)',
    justifyContent: 'flex-end',
    alignItems: 'flex-end',
    paddingRight: '3px',
    lineHeight: '14px',
  },
});
