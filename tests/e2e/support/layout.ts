/**
 * What is wrong with the layout of the page as it stands, a sentence for each: something cut off where no scrolling
 * reaches it, something lying on top of something else, something squeezed until it is useless, or a list that must
 * be scrolled sideways. Runs in the page. Paper on the desk (`.desk`) is a picture and may be wider than its frame.
 */
export const layoutFaults = (): string[] => {
  // A page of the web is scrolled as a whole; the application is as high as its window.
  const isPage = getComputedStyle(document.body).overflowY === 'visible';
  type Box = { left: number; top: number; right: number; bottom: number };
  const SLACK = 2;
  const faults = new Set<string>();
  // What is open over the page is looked at alone: the page below it is locked and was looked at before.
  const dialogs = document.querySelectorAll(
    '.mantine-Modal-content, .mantine-Spotlight-content, .mantine-Menu-dropdown, .mantine-Select-dropdown',
  );
  const scope = [...dialogs].at(-1) ?? document.body;

  const describe = (element: Element): string => {
    const words = (element.getAttribute('aria-label') ?? element.textContent ?? '')
      .trim()
      .replace(/\s+/g, ' ');
    const where = element.closest('[class]:not([class^="m_"])') ?? element;
    const name = String(where.getAttribute('class') ?? '')
      .split(' ')
      .find((part) => !/^m_|^$/.test(part));
    return `${element.tagName.toLowerCase()}${name ? `.${name}` : ''} "${words.slice(0, 40)}"`;
  };
  const isShown = (element: Element): boolean =>
    element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) &&
    !element.closest('.visually-hidden, [aria-hidden="true"], [data-hidden]') &&
    element.getBoundingClientRect().width > 0;
  /** Read aloud, not seen: clipped away in whichever way. */
  const isForEars = (element: Element): boolean => {
    for (let each: Element | null = element; each; each = each.parentElement) {
      const { clipPath, clip } = getComputedStyle(each);
      if (clipPath.startsWith('inset(50%') || clip.startsWith('rect')) return true;
    }
    return false;
  };
  const isPaper = (element: Element): boolean => element.closest('.desk') !== null;
  const textBoxes = (element: Element): Box[] => {
    const boxes: Box[] = [];
    for (const node of element.childNodes) {
      if (node.nodeType !== Node.TEXT_NODE || !node.textContent?.trim()) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      boxes.push(...range.getClientRects());
    }
    return boxes;
  };
  /** A word that stands on two lines although it would fit on one of a useful width. */
  const brokenWord = (element: Element): string | undefined => {
    for (const node of element.childNodes) {
      if (node.nodeType !== Node.TEXT_NODE) continue;
      for (const { 0: word, index } of node.textContent!.matchAll(/[\p{L}\p{N}]{3,16}/gu)) {
        const range = document.createRange();
        range.setStart(node, index);
        range.setEnd(node, index + word.length);
        const [first, ...others] = range.getClientRects();
        if (first && others.some(({ top }) => top > first.bottom - SLACK)) return word;
      }
    }
    return undefined;
  };
  /** What remains of a box once every scrolling ancestor has been taken into account; null when scrolled away. */
  const seen = (element: Element, box: Box, isText: boolean): Box | null => {
    let { left, top, right, bottom } = box;
    const style = getComputedStyle(element);
    let parent: Element | null = isText ? element : element.parentElement;
    if (style.position === 'fixed') parent = null;
    for (; parent && parent !== document.documentElement; parent = parent.parentElement) {
      const { overflowX, overflowY, textOverflow, position } = getComputedStyle(parent);
      if (overflowX !== 'visible' || overflowY !== 'visible') {
        const frame = parent.getBoundingClientRect();
        const scrollsX = overflowX === 'auto' || overflowX === 'scroll';
        const scrollsY = overflowY === 'auto' || overflowY === 'scroll';
        const isShortened = textOverflow === 'ellipsis' && parent.closest('[title]') !== null;
        if (!scrollsX && overflowX !== 'visible' && !isShortened)
          if (left < frame.left - SLACK || right > frame.right + SLACK)
            faults.add(`${describe(element)} is cut at the side by ${describe(parent).split(' "')[0]}`);
        if (!scrollsY && overflowY !== 'visible')
          if (top < frame.top - SLACK || bottom > frame.bottom + SLACK)
            faults.add(`${describe(element)} is cut below by ${describe(parent).split(' "')[0]}`);
        left = Math.max(left, frame.left);
        right = Math.min(right, frame.right);
        top = Math.max(top, frame.top);
        bottom = Math.min(bottom, frame.bottom);
        if (right - left < 1 || bottom - top < 1) return null;
      }
      if (position === 'fixed') break;
    }
    if (left < -SLACK || right > innerWidth + SLACK)
      faults.add(`${describe(element)} is cut by the window's side`);
    if (!isPage && (top < -SLACK || bottom > innerHeight + SLACK))
      faults.add(`${describe(element)} is cut by the window's edge`);
    return { left, top, right, bottom };
  };

  // In a very low window the page scrolls as a whole, with the lists that hang from it.
  const height = document.querySelector<HTMLElement>('#root')?.offsetHeight ?? Infinity;
  const { clientHeight, scrollHeight } = document.body;
  if (!isPage && height <= clientHeight + SLACK && scrollHeight > height + SLACK)
    faults.add('the window scrolls beyond its screen');
  const shown: { element: Element; box: Box }[] = [];
  const isMostlySeen = (part: Box, whole: Box): boolean =>
    (part.bottom - part.top) * 2 > whole.bottom - whole.top &&
    (part.right - part.left) * 2 > whole.right - whole.left;
  for (const element of scope.querySelectorAll('*')) {
    if (element instanceof SVGElement || !isShown(element) || isPaper(element) || isForEars(element))
      continue;
    const { overflowX, overflowY } = getComputedStyle(element);
    if (/auto|scroll/.test(overflowX) && element.scrollWidth > element.clientWidth + SLACK)
      if (!/^(input|textarea)$/i.test(element.tagName))
        faults.add(`${describe(element)} must be scrolled sideways`);
    if (
      /auto|scroll/.test(overflowY) &&
      element.scrollHeight > element.clientHeight + 8 &&
      element.clientHeight < 40
    )
      faults.add(`${describe(element)} is a list ${element.clientHeight} px high`);
    if (
      element.matches(
        'input:not([type=checkbox], [type=radio], [type=file], [type=hidden]), textarea, select',
      )
    ) {
      const width = element.getBoundingClientRect().width;
      if (width < 40 && !element.closest('.pin, [data-narrow]'))
        faults.add(`${describe(element)} is a field ${Math.round(width)} px wide`);
    }
    if (element.matches('input[aria-haspopup=listbox]') && element.scrollWidth > element.clientWidth + SLACK)
      faults.add(`"${(element as HTMLInputElement).value}" is cut in its field`);
    const isControl = element.matches(
      'button, a[href], input:not([type=hidden], [type=file]), textarea, select, [role=button]',
    );
    const texts = textBoxes(element);
    const broken = texts.length > 1 && !element.matches('textarea') ? brokenWord(element) : undefined;
    if (broken) faults.add(`${describe(element)} breaks the word "${broken}"`);
    const cell = element.closest('td, th');
    if (cell && texts.some(({ right }) => right > cell.getBoundingClientRect().right + SLACK))
      faults.add(`${describe(element)} spills out of its cell`);
    for (const box of texts) {
      const visible = seen(element, box, true);
      if (visible && isMostlySeen(visible, box)) shown.push({ element, box: visible });
    }
    if (isControl) {
      const whole = element.getBoundingClientRect();
      const visible = seen(element, whole, false);
      if (visible && isMostlySeen(visible, whole)) shown.push({ element, box: visible });
    }
  }

  /** What stays in place while the rest scrolls below it. */
  const layerOf = (element: Element): Element | null => {
    let layer: Element | null = element;
    while (
      layer &&
      !layer.matches('.mantine-Popover-dropdown') &&
      !/sticky|fixed/.test(getComputedStyle(layer).position)
    )
      layer = layer.parentElement;
    return layer;
  };
  for (const { element, box } of shown) {
    const x = (box.left + box.right) / 2;
    const y = (box.top + box.bottom) / 2;
    if (x < 0 || y < 0 || x >= innerWidth || y >= innerHeight) continue;
    const top = document.elementFromPoint(x, y);
    if (!top || top.contains(element) || element.contains(top)) continue;
    if (top.closest('label')?.contains(element) || element.closest('label')?.contains(top)) continue;
    if (element.closest('button, a, [role=radio]')?.contains(top)) continue;
    if (getComputedStyle(element).pointerEvents === 'none') continue;
    // What stays in place may cover what scrolls below it, and is never covered by that.
    if (layerOf(top) !== null && layerOf(top) !== layerOf(element)) continue;
    if (top.parentElement?.contains(element) && top.matches('input')) continue;
    faults.add(`${describe(element)} lies under ${describe(top)}`);
  }
  const texts = shown.filter(({ element }) => !element.matches('input, textarea, select, button, a'));
  for (const [i, one] of texts.entries())
    for (const other of texts.slice(i + 1)) {
      const wide = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
      const high = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top);
      if (
        wide > 3 &&
        high > 5 &&
        one.element !== other.element &&
        layerOf(one.element) === layerOf(other.element) &&
        !one.element.contains(other.element) &&
        !other.element.contains(one.element)
      )
        faults.add(`${describe(one.element)} and ${describe(other.element)} are printed over each other`);
    }
  return [...faults];
};
