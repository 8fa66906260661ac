// What a screen follows, paper has to say: a printed page ends with where its links to other pages of the handbook lead.
// Links to other sites are written out by the style sheet, also without this script.
// @ts-check

const home = /** @type {HTMLAnchorElement | null} */ (document.querySelector(".tp-brand"));
/** Where the page is found on the web, when that is decided. */
const own = /** @type {HTMLLinkElement | null} */ (document.querySelector("link[rel=canonical]"))?.href;
const short = (/** @type {string} */ address) => address.replace(/^https:\/\//, "").replace(/\/$/, "");
const except = [".tp-term", ".tp-cite", "[download]", ".tp-crumbs *", ".tp-contents *"].join();
/** @type {HTMLElement | undefined} */
let list;

addEventListener("beforeprint", () => {
  if (!home || list) return;
  /** @type {Map<string, string>} Address as it is printed → words of the link. */
  const links = new Map();
  for (const link of /** @type {NodeListOf<HTMLAnchorElement>} */ (document.querySelectorAll("article a[href]"))) {
    const inside = link.href.startsWith(home.href) && link.pathname !== location.pathname;
    if (!inside || link.matches(except)) continue;
    const address = own ? short(new URL(link.getAttribute("href") ?? "", own).href) : link.href.slice(home.href.length - 1);
    if (!links.has(address)) links.set(address, link.textContent?.trim() ?? "");
  }
  if (!own && !links.size) return;
  list = document.createElement("section");
  list.className = "tp-printed";
  if (own) list.appendChild(document.createElement("p")).textContent = `Den här sidan på webben: ${short(own)}`;
  if (links.size) {
    list.appendChild(document.createElement("h2")).textContent = "Sidor som nämns";
    const items = list.appendChild(document.createElement("ul"));
    for (const [address, words] of links) items.appendChild(document.createElement("li")).textContent = `${words}: ${address}`;
  }
  document.querySelector("article")?.append(list);
});
addEventListener("afterprint", () => {
  list?.remove();
  list = undefined;
});
