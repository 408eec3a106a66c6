/** Opens the quick search over any page; on the search page itself, goes to its field. */
export function openQuickSearch(): void {
  const field = document.querySelector<HTMLInputElement>("#page-query");
  if (field) {
    field.focus();
    field.select();
    return;
  }
  const dialog = document.querySelector<HTMLDialogElement>("#page-quick-search");
  if (!dialog || dialog.open) return;
  // A click beside the box is one on the dialog itself.
  dialog.addEventListener("click", ({ target }) => {
    if (target === dialog) dialog.close();
  });
  dialog.showModal();
  dialog.querySelector("input")?.select();
}
