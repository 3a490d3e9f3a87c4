/**
 * The checkboxes that are not ticked, and so not filled, whose frame has less than 3 : 1 against what they stand on
 * (WCAG 1.4.11), which axe does not look at. Runs in the page.
 */
export const faintBoxes = (): string[] => {
  const colourOf = (text: string) => (text.match(/[\d.]+/g) ?? []).map(Number);
  const lightOf = (text: string): number => {
    const [red = 0, green = 0, blue = 0] = colourOf(text).map((part) => {
      const share = part / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const isOpaque = (text: string) => (colourOf(text)[3] ?? 1) === 1;
  const groundOf = (box: Element): string => {
    for (let each: Element | null = box; each; each = each.parentElement) {
      const { backgroundColor } = getComputedStyle(each);
      if (isOpaque(backgroundColor)) return backgroundColor;
    }
    return 'rgb(255, 255, 255)';
  };
  const faults = [
    ...document.querySelectorAll('input[type="checkbox"]:not(:checked, :indeterminate, :disabled)'),
  ]
    .filter((box) => box.checkVisibility() && box.getBoundingClientRect().width > 0)
    .flatMap((box) => {
      const { appearance, borderTopColor } = getComputedStyle(box);
      if (appearance !== 'none') return [];
      const [dark = 0, light = 0] = [borderTopColor, groundOf(box)].map(lightOf).sort((a, b) => a - b);
      const ratio = (light + 0.05) / (dark + 0.05);
      return ratio >= 3 ? [] : [`faint checkbox ${box.className.split(' ')[0]}: ${ratio.toFixed(1)}`];
    });
  return [...new Set(faults)];
};
