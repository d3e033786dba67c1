// Copies the published files that pages load, joins our style sheets into one, and writes the few icons that components show to one text file
// (name, tab, inner markup), which travels inside the assembly.
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const [webFolder, iconFile] = process.argv.slice(2);
const modules = join(import.meta.dirname, "node_modules");

rmSync(webFolder, { recursive: true, force: true });
for (const [from, to] of [
  ["@tabler/core/dist/css/tabler.min.css", "tabler.min.css"],
  ["echarts/dist/echarts.esm.min.js", "echarts.esm.min.js"],
]) {
  mkdirSync(webFolder, { recursive: true });
  cpSync(join(modules, from), join(webFolder, to));
}

const styles = join(import.meta.dirname, "..", "Styles");
writeFileSync(join(webFolder, "ui.css"), readdirSync(styles).sort().map(file => readFileSync(join(styles, file), "utf8")).join("\n"));

const names = readFileSync(join(import.meta.dirname, "icons.txt"), "utf8").split(/\s+/).filter(Boolean);
const lines = [...new Set(names)].sort().map(name => {
  const svg = readFileSync(join(modules, "@tabler/icons/icons/outline", `${name}.svg`), "utf8");
  const inner = svg.slice(svg.indexOf(">", svg.indexOf("<svg")) + 1, svg.lastIndexOf("</svg>"))
    .replace(/<path stroke="none" d="M0 0h24v24H0z" fill="none"\s*\/>/, "")
    .replace(/\s*\n\s*/g, "").trim();
  return `${name}\t${inner}`;
});
writeFileSync(iconFile, lines.join("\n") + "\n");
