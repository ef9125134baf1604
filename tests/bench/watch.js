/**
 * Runs in the page before anything of its own: notes when the list and the map are there, in
 * milliseconds since navigation began.
 */
const WANTED = {
  shell: '#panel .kind-group',
  idle: '.map-pane[data-status=ready]',
};

window.benchTimes = {};
new MutationObserver((_, observer) => {
  for (const [name, selector] of Object.entries(WANTED)) {
    if (window.benchTimes[name] === undefined && document.querySelector(selector)) {
      window.benchTimes[name] = performance.now();
    }
  }
  if (window.benchTimes.idle !== undefined) observer.disconnect();
}).observe(document, { subtree: true, childList: true, attributes: true });
