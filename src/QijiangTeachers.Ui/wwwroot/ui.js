// Improves pages that already work without script: nothing here is needed to read or to send anything.
const root = document.documentElement;
root.classList.add("js");

// Elements that are of no use without script become visible; charts load their library on chart pages only.
function enhance() {
  document.querySelectorAll("[data-select-all],[data-reveal],[data-print],[data-toggle-shortcuts]").forEach(e => (e.hidden = false));
  if (document.querySelector("chart-view:not(:defined)")) {
    globalThis.qijiangECharts = document.body.dataset.echarts;
    import(new URL(document.body.dataset.chartView, document.baseURI));
  }
  document.querySelector("[data-focus]")?.focus();
  document.querySelectorAll("[data-toggle-shortcuts]").forEach(nameToggle);
  expireUndo();
  sessionRenewed();
}

function expireUndo() {
  const undo = document.querySelector("[data-undo]:not([data-seen])");
  if (!undo) return;
  undo.dataset.seen = "";
  setTimeout(() => undo.remove(), 10_000);
}

// Filters and dates apply as soon as they are chosen; free text waits for Enter.
document.addEventListener("change", event => {
  const control = event.target;
  if (control.matches("[data-select-all]")) {
    control.closest("table").querySelectorAll("tbody .cell-select input").forEach(box => (box.checked = control.checked));
    return;
  }
  const form = control.closest("form[data-auto-submit]");
  if (form && control.matches("select, input[type=date]") && control.checkValidity()) form.requestSubmit();
});

document.addEventListener("submit", event => {
  const form = event.target;
  // Empty filters would only make the address long.
  if (form.method === "get") form.querySelectorAll("input,select").forEach(e => { if (!e.value) e.disabled = true; });
  if (form.method === "post" && sessionLeft() <= 0) { event.preventDefault(); watchSession(); return; }
  if (!form.matches("[data-busy-form]") || event.defaultPrevented) return;
  if (form.dataset.sent) { event.preventDefault(); return; }
  form.dataset.sent = "true";
  const button = event.submitter;
  if (!button) return;
  button.setAttribute("aria-busy", "true");
  if (button.dataset.busy) {
    const spinner = Object.assign(document.createElement("span"), { className: "spinner" });
    button.replaceChildren(spinner, document.createTextNode(button.dataset.busy));
  }
});

// Coming back by the browser's button finds a usable form again.
addEventListener("pageshow", event => {
  if (!event.persisted) return;
  document.querySelectorAll("[data-sent]").forEach(form => delete form.dataset.sent);
  document.querySelectorAll("form[method=get] :disabled").forEach(e => (e.disabled = false));
});

document.addEventListener("click", event => {
  const reveal = event.target.closest("[data-reveal]");
  if (reveal) toggleReveal(reveal);
  if (event.target.closest("[data-print]")) print();
  const toggle = event.target.closest("[data-toggle-shortcuts]");
  if (toggle) {
    localStorage.setItem("shortcuts", shortcutsAreOff() ? "on" : "off");
    nameToggle(toggle);
  }
  document.querySelectorAll("details.menu[open]").forEach(menu => { if (!menu.contains(event.target)) menu.open = false; });
});

const shortcutsAreOff = () => localStorage.getItem("shortcuts") === "off";
const nameToggle = button => { button.textContent = shortcutsAreOff() ? button.dataset.onText : button.dataset.offText; };

function toggleReveal(button) {
  const input = document.getElementById(button.dataset.reveal);
  const shown = input.type === "text";
  const label = button.querySelector("span");
  button.dataset.showText ??= label.textContent;
  input.type = shown ? "password" : "text";
  label.textContent = shown ? button.dataset.showText : button.dataset.hideText;
}

// Single keys, listed under "?": silent while somebody types, and they can be switched off there.
document.addEventListener("keydown", event => {
  if (event.key === "Escape") {
    const menu = document.activeElement?.closest("details[open]");
    if (menu) { menu.open = false; menu.querySelector("summary").focus(); }
    return;
  }
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || shortcutsAreOff()) return;
  if (event.target.closest?.("input,textarea,select,[contenteditable]")) return;
  const target = [...document.querySelectorAll(`[data-shortcut="${CSS.escape(event.key)}"]`)].find(e => e.checkVisibility());
  if (!target) return;
  event.preventDefault();
  if (target.matches("input")) { target.focus(); target.select(); } else target.click();
});

// The session ends after a time without a click in any tab. The page offers to go on, so that nothing typed is lost; a form
// isn't sent any more once it is over, because the answer would be the log-in page.
const session = () => document.querySelector("[data-session]");
function sessionRenewed() {
  if (!session()) return;
  localStorage.setItem("session-renewed", Date.now());
  watchSession();
}
function sessionLeft() {
  const notice = session();
  return notice ? Number(notice.dataset.seconds) - (Date.now() - Number(localStorage.getItem("session-renewed"))) / 1000 : Infinity;
}
function watchSession() {
  const notice = session();
  if (!notice) return;
  const left = sessionLeft();
  const isOver = left <= 0;
  notice.querySelector("[data-session-ends]").hidden = isOver || left > Number(notice.dataset.warnSeconds);
  notice.querySelector("[data-session-over]").hidden = !isOver;
}
async function renewSession() {
  const answer = await fetch(session().dataset.renewal, { cache: "no-store" }).catch(() => null);
  if (answer?.ok) sessionRenewed();
  else if (answer?.status === 401) { localStorage.setItem("session-renewed", 0); watchSession(); }
}
document.addEventListener("click", event => { if (event.target.closest("[data-session-renew]")) renewSession(); });
document.addEventListener("visibilitychange", watchSession);
addEventListener("storage", watchSession);
setInterval(watchSession, 5_000);

// What takes longer than half a second shows grey bars: in the rows of a list that is only filtered, sorted or paged, else
// where the page will be. A form that was sent keeps what it shows.
let here = location.pathname, waiting = 0, isSent = false;
document.addEventListener("submit", event => { isSent = event.target.method === "post"; });
function startWaiting() {
  endWaiting();
  if (!isSent) waiting = setTimeout(showWaiting, 500);
  isSent = false;
}
function showWaiting() {
  const main = document.getElementById("content");
  main.classList.add(location.pathname === here && main.querySelector(".data-table") ? "is-refreshing" : "is-loading");
  main.setAttribute("aria-busy", "true");
}
function endWaiting() {
  clearTimeout(waiting);
  const main = document.getElementById("content");
  main?.classList.remove("is-refreshing", "is-loading");
  main?.removeAttribute("aria-busy");
}

enhance();
globalThis.Blazor?.addEventListener("enhancedload", enhance);
globalThis.Blazor?.addEventListener("enhancednavigationstart", startWaiting);
globalThis.Blazor?.addEventListener("enhancednavigationend", () => { endWaiting(); here = location.pathname; });

// Reads the page afresh while something is going on; without script a <noscript> refresh does. Leaving the page stops it.
customElements.define("auto-refresh", class extends HTMLElement {
  connectedCallback() { this.timer = setTimeout(() => location.replace(location.pathname + location.search), 1000 * (Number(this.getAttribute("seconds")) || 3)); }
  disconnectedCallback() { clearTimeout(this.timer); }
});
