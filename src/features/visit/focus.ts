/** Puts the focus elsewhere before what has it goes away; a reader would be thrown to the page's top. */
export function focusOn(id: string): void {
  document.getElementById(id)?.focus();
}
