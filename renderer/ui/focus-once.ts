const focused = new WeakSet<HTMLElement>();

/** Puts the focus where the person has just asked to be, once for each element. For use as a ref. */
export function focusOnce(element: HTMLElement | null) {
  if (element === null || focused.has(element)) return;
  focused.add(element);
  element.focus();
}
