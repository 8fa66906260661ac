// The menu and the search dialog by keyboard and pointer. The page works without: the menu is then always open.
// @ts-check

/** @param {string} selector */
const all = (selector) => /** @type {HTMLElement[]} */ ([...document.querySelectorAll(selector)]);

const menu = document.getElementById("tp-menu");
for (const button of all("[data-tp-menu]")) {
  const show = (/** @type {boolean} */ open) => {
    button.setAttribute("aria-expanded", String(open));
    menu?.classList.toggle("tp-menu--open", open);
  };
  button.addEventListener("click", () => show(button.getAttribute("aria-expanded") !== "true"));
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && button.getAttribute("aria-expanded") === "true") {
      show(false);
      button.focus();
    }
  });
}

// The theme opens its search with a hidden checkbox; a real button is what a keyboard and a screen reader can use.
const toggle = /** @type {HTMLInputElement | null} */ (document.getElementById("__search"));
const field = /** @type {HTMLInputElement | null} */ (document.querySelector("[data-md-component=search-query]"));
/** @type {HTMLElement | null} */
let opener = null;
/** @param {boolean} open */
const search = (open) => {
  if (!toggle || !field) return;
  if (toggle.checked !== open) toggle.click();
  if (open) field.focus();
  else opener?.focus();
};
for (const button of all("[data-tp-search]")) {
  button.addEventListener("click", () => {
    opener = button;
    search(true);
  });
}
for (const button of all("[data-tp-search-close]")) button.addEventListener("click", () => search(false));
document.querySelector(".md-search__form")?.addEventListener("submit", (event) => event.preventDefault());

// The theme takes its hits out of the order of Tab; arrow keys alone are nothing that anyone is told about.
const hits = document.querySelector(".md-search-result__list");
if (hits) {
  new MutationObserver(() => {
    for (const hit of hits.querySelectorAll('a[tabindex="-1"]')) hit.removeAttribute("tabindex");
  }).observe(hits, { childList: true, subtree: true });
}

if (document.querySelector("[data-tp-filter]")) import("./filter.js");

/** What Tab may stop at inside the search. @returns {HTMLElement[]} */
const stops = () => all(".md-search input, .md-search button, .md-search a[href], .md-search summary").filter((stop) => stop.checkVisibility());

// The theme closes its search on Tab and listens to single letters anywhere on the page (WCAG 2.1.4). Both keys are taken before it
// hears them: Tab goes round inside the search, letters go only to fields.
addEventListener(
  "keydown",
  (event) => {
    const typing = event.target instanceof HTMLElement && event.target.closest("input, textarea, select, [contenteditable]");
    if (!typing && event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey) event.stopImmediatePropagation();
    if (!toggle?.checked) return;
    if (event.key === "Escape") search(false);
    if (event.key === "Tab") {
      event.stopImmediatePropagation();
      const around = stops();
      const [edge, other] = event.shiftKey ? [around[0], around[around.length - 1]] : [around[around.length - 1], around[0]];
      if (document.activeElement === edge) {
        event.preventDefault();
        other?.focus();
      }
    }
  },
  { capture: true },
);
