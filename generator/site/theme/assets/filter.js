// The page of files: shows those that a choice of step, tool, role and format leaves. The page is whole and in order without.
// @ts-check

const form = /** @type {HTMLFormElement | null} */ (document.querySelector("[data-tp-filter]"));
const offers = /** @type {HTMLElement[]} */ ([...document.querySelectorAll(".tp-offer")]);
const said = form?.querySelector("[role=status]");

/** What is chosen: names and values, without those that let everything through. */
const chosen = () => (form ? [...new FormData(form)].filter(([, value]) => value) : []);

/** @param {number} left */
const words = (left) => {
  if (left === 0) return "Inget dokument passar. Välj färre saker, eller visa alla.";
  return left === offers.length ? `Visar alla ${left} dokument.` : `Visar ${left} av ${offers.length} dokument.`;
};

const show = () => {
  const wanted = chosen();
  for (const offer of offers) {
    offer.hidden = !wanted.every(([name, value]) => offer.getAttribute(`data-tp-${name}`)?.split(" ").includes(String(value)));
  }
  // A heading with nothing under it says nothing. The engine puts the heading before the part.
  for (const part of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll(".tp-part:has(.tp-offer)"))) {
    part.hidden = part.querySelector(".tp-offer:not([hidden])") === null;
    const heading = part.previousElementSibling;
    if (heading instanceof HTMLElement) heading.hidden = part.hidden;
  }
  const left = offers.filter((offer) => !offer.hidden).length;
  if (said) said.textContent = words(left);
  const address = new URL(location.href);
  address.search = new URLSearchParams(wanted.map(([name, value]) => [name, String(value)])).toString();
  history.replaceState(null, "", address);
};

if (form) {
  for (const [name, value] of new URL(location.href).searchParams) {
    const choice = form.elements.namedItem(name);
    // A value that no longer exists leaves the choice as it was.
    if (choice instanceof HTMLSelectElement && [...choice.options].some((option) => option.value === value)) choice.value = value;
  }
  form.hidden = false;
  form.addEventListener("change", show);
  form.addEventListener("submit", (event) => event.preventDefault());
  // The choices are emptied after the event.
  form.addEventListener("reset", () => setTimeout(show));
  // A link on the page to a file that is not shown shows all again.
  document.addEventListener("click", (event) => {
    const link = event.target instanceof Element ? event.target.closest('a[href^="#"]') : null;
    const goal = link && document.getElementById(decodeURIComponent(link.getAttribute("href")?.slice(1) ?? ""));
    if (goal && !goal.checkVisibility()) {
      form.reset();
      show();
    }
  });
  show();
}
