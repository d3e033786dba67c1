// <chart-view data-option='{…}'>: draws a ChartModel with ECharts inside a shadow root. Without this script the light
// content (heading, table, sentence) is simply shown. No attribute of the host is set from here: enhanced navigation
// would take it away again.
import { colours, drawing } from "./chart-options.js";

const style = new CSSStyleSheet();
style.replaceSync(`
  :host { display: block; }
  .head { display: flex; gap: 10px; align-items: flex-start; justify-content: space-between; }
  .switch { display: inline-flex; border: 1px solid ${colours.line2}; border-radius: 6px; overflow: hidden; flex: none; }
  button { font: inherit; font-size: 13px; line-height: 20px; min-height: 28px; min-width: 32px; padding: 0 10px; border: 0; background: #fff; color: ${colours.ink2}; cursor: pointer; }
  button + button { border-left: 1px solid ${colours.line2}; }
  button[aria-pressed=true] { background: ${colours.b50}; color: ${colours.b700}; font-weight: 600; }
  button:focus-visible { outline: 2px solid ${colours.b900}; outline-offset: -3px; }
  .canvas { height: var(--chart-height, 250px); margin-top: 4px; }
  [hidden] { display: none; }
  @media (max-width: 767.98px) { button { min-height: 44px; min-width: 44px; } }
  @media print { .switch { display: none; } }
`);

class ChartView extends HTMLElement {
  static observedAttributes = ["data-option"];
  #chart;
  #asTable = false;
  #watch = new ResizeObserver(() => this.#chart?.resize());

  constructor() {
    super();
    this.attachShadow({ mode: "open" });
    this.shadowRoot.adoptedStyleSheets = [style];
    this.shadowRoot.innerHTML = `
      <div class="head"><slot name="head"></slot><div class="switch" role="group"><button type="button"></button><button type="button"></button></div></div>
      <slot name="lead"></slot><div class="canvas" role="img"></div><slot name="table" hidden></slot><slot name="foot"></slot>`;
    const [chart, table] = this.shadowRoot.querySelectorAll("button");
    chart.addEventListener("click", () => this.#show(false));
    table.addEventListener("click", () => this.#show(true));
  }

  connectedCallback() {
    const [chart, table] = this.shadowRoot.querySelectorAll("button");
    chart.textContent = this.dataset.chartText;
    table.textContent = this.dataset.tableText;
    this.shadowRoot.querySelector(".switch").setAttribute("aria-label", this.dataset.switchText);
    this.#canvas.setAttribute("aria-label", this.dataset.label ?? "");   // said even while the drawing is loaded
    this.#show(this.#asTable);
    this.#watch.observe(this.#canvas);
  }

  disconnectedCallback() {
    this.#watch.disconnect();
    this.#chart?.dispose();
    this.#chart = undefined;
  }

  attributeChangedCallback() {
    if (this.isConnected && !this.#asTable) this.#draw();
  }

  get #canvas() { return this.shadowRoot.querySelector(".canvas"); }

  #show(asTable) {
    this.#asTable = asTable;
    const [chart, table] = this.shadowRoot.querySelectorAll("button");
    chart.setAttribute("aria-pressed", String(!asTable));
    table.setAttribute("aria-pressed", String(asTable));
    this.#canvas.hidden = asTable;
    this.shadowRoot.querySelector("slot[name=table]").hidden = !asTable;
    if (!asTable) this.#draw();
  }

  async #draw() {
    const echarts = await import(new URL(globalThis.qijiangECharts, document.baseURI));
    if (!this.isConnected) return;
    const model = JSON.parse(this.dataset.option);
    this.#canvas.setAttribute("aria-label", this.dataset.label ?? "");
    if (model.kind === "bar") this.#canvas.style.setProperty("height", `${model.series[0].points.length * 34 + 40}px`);
    this.#chart ??= echarts.init(this.#canvas, null, { renderer: "canvas" });
    this.#chart.setOption(drawing(model, matchMedia("(prefers-reduced-motion: reduce)").matches, this.#canvas.clientWidth), true);
  }
}

customElements.define("chart-view", ChartView);
