/** Parts that the first view does not need. */
export const loadInspect = () => import('#features/inspect/FeaturePanel.tsx');
export const loadTable = () => import('#features/table/TableView.tsx');

/**
 * Fetches what is still missing once the first view stands, so that the page works on when the
 * network goes. Marks the page when all is there.
 */
export async function loadRest(firstView: Promise<unknown>): Promise<void> {
  await firstView.catch(() => undefined);
  const parts = await Promise.allSettled([loadInspect(), loadTable()]);
  const complete = parts.every((part) => part.status === 'fulfilled');
  if (complete) document.documentElement.dataset.complete = 'yes';
}
