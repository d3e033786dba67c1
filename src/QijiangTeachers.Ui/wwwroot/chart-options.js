// From what a chart shows (ChartModel) to how ECharts draws it: the rules of look.md §9 in one place.
export const colours = { ink: "#16262a", ink2: "#45565a", ink3: "#5f7074", line2: "#cbd5d4", grid: "#edf1f0", b50: "#eaf4f3", b500: "#1b7b82", b600: "#12676d", b700: "#0d5358", b900: "#0a3539", goal: "#9a5b13", band: "rgba(18,103,109,.16)" };
const others = [{ color: "#3f9096", type: "solid", symbol: "rect" }, { color: "#45565a", type: [6, 3], symbol: "triangle" }, { color: "#6fb0b2", type: [2, 3], symbol: "diamond" }];
const labelRoom = 52; // of "2020 年末" beside "2021"
const font = '-apple-system, "PingFang SC", "HarmonyOS Sans SC", "MiSans", "Microsoft YaHei UI", "Noto Sans CJK SC", sans-serif';

const write = (model, value) => value == null ? "" : value.toLocaleString("en", { minimumFractionDigits: model.decimals, maximumFractionDigits: model.decimals }).replace("-", "−");
const withUnit = (model, value) => model.unit ? `${write(model, value)} ${model.unit}` : write(model, value);

export function drawing(model, calm, width) {
  const common = { animation: !calm, animationDuration: 300, textStyle: { fontFamily: font, fontSize: 12, color: colours.ink2 }, tooltip: { renderMode: "richText", confine: true, backgroundColor: "#fff", borderColor: colours.line2, textStyle: { color: colours.ink, fontSize: 12 } } };
  return { ...common, ...(model.kind === "bar" ? bars(model) : lines(model, width)) };
}

function lines(model, width) {
  const days = [...new Map(model.series.flatMap(s => s.points).map(p => [p.day, p.label])).entries()].sort();
  const labels = new Map(days);
  const actual = new Set(model.series.filter(s => s.role !== "forecast").flatMap(s => s.points).map(p => p.day));
  const wide = width > 420, [left, right] = [44, wide ? 92 : 16];
  // Year ends carry the axis, those ahead too; points between them (a June, say) are written at the line.
  const marks = yearEnds(days, width - left - right);
  // "2020 年末" once, then the bare year: so all of them fit.
  const mark = day => marks.length > 1 && Date.parse(day) > marks[0] && marks.includes(Date.parse(day)) ? day.slice(0, 4) : labels.get(day) ?? "";
  return {
    grid: { left, right, top: 20, bottom: 28 },
    legend: undefined,
    tooltip: { ...richText(), trigger: "axis", formatter: rows => [labels.get(isoDay(rows[0].value[0])) ?? "", ...rows.filter(r => !r.seriesName.startsWith("\u0000")).map(r => `${r.seriesName}  ${withUnit(model, r.value[1])}`)].join("\n") },
    xAxis: {
      // A little room before the first point, so that its value doesn't lie on the axis's numbers.
      type: "time", min: Date.parse(days[0][0]) - 0.04 * (Date.parse(days.at(-1)[0]) - Date.parse(days[0][0])), max: Date.parse(days.at(-1)[0]), axisTick: { show: false }, axisLine: { lineStyle: { color: colours.line2 } }, splitLine: { show: false },
      axisLabel: { customValues: marks.length > 1 ? marks : days.map(([day]) => Date.parse(day)), color: colours.ink3, hideOverlap: true, formatter: value => mark(isoDay(value)) },
    },
    yAxis: { type: "value", ...scale(model), axisLabel: { color: colours.ink3, formatter: value => write(model, value) }, splitLine: { lineStyle: { color: colours.grid } } },
    series: model.series.flatMap((series, index) => line(model, series, index, wide)),
  };
}

// The first point that is a year end, and the year ends behind it: every one, or every second where they would lie on each other.
function yearEnds(days, room) {
  const ends = days.map(([day]) => day).filter(day => day.endsWith("-12-31"));
  if (ends.length < 2) return [];
  const [first, last] = [Date.parse(days[0][0]), Date.parse(days.at(-1)[0])];
  const all = Array.from({ length: +days.at(-1)[0].slice(0, 4) - +ends[0].slice(0, 4) + 1 }, (_, i) => Date.parse(`${+ends[0].slice(0, 4) + i}-12-31`)).filter(day => day <= last);
  const step = Math.ceil(labelRoom / (room * (all[1] - all[0]) / (last - first)));
  return all.filter((_, i) => i % step === 0);
}

// Limits that are whole steps apart: otherwise the limit's number lies on the one beside it.
function scale(model) {
  if (model.min == null || model.max == null || model.max <= model.min) return { min: model.min ?? "dataMin", max: model.max ?? "dataMax", splitNumber: 4 };
  const rough = (model.max - model.min) / 4, power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 2.5, 5, 10].map(f => f * power).find(s => s >= rough * 0.999);
  return { min: Math.floor(model.min / step) * step, max: Math.ceil(model.max / step) * step, interval: step };
}

function line(model, series, index, wide) {
  const data = series.points.map(p => [Date.parse(p.day), p.value]);
  const endLabel = wide && series.endLabel ? { show: true, formatter: series.endLabel, fontSize: 12, color: series.role === "target" ? colours.goal : colours.b600, fontWeight: series.role === "target" ? 600 : 400, offset: [4, series.role === "forecast" ? aside(model, series) : 0] } : { show: false };
  const base = { name: series.name, type: "line", data, endLabel, labelLayout: { moveOverlap: "shiftY" }, connectNulls: false, z: 3 };
  if (series.role === "target") return [{ ...base, showSymbol: false, lineStyle: { color: colours.goal, width: 1.5, type: "dashed" }, itemStyle: { color: colours.goal }, z: 2 }];
  if (series.role === "forecast") return [...band(series), { ...base, showSymbol: false, lineStyle: { color: colours.b600, width: 2, type: "dotted" }, itemStyle: { color: colours.b600 } }];
  if (series.role === "actual") return [{ ...base, symbol: "circle", symbolSize: series.points.length > many ? 4 : 7, lineStyle: { color: colours.b600, width: 2.5 }, itemStyle: { color: colours.b600, borderColor: "#fff", borderWidth: 1.5 }, label: { show: wide, position: "bottom", distance: 8, color: colours.ink, fontSize: 12, formatter: p => isLabelled(series.points, p.dataIndex) ? write(model, p.value[1]) : "" } }];
  const look = others[index % others.length];
  return [{ ...base, symbol: look.symbol, symbolSize: 7, lineStyle: { color: look.color, width: 2, type: look.type }, itemStyle: { color: look.color } }];
}

// The forecast's label keeps off the target's: above it if the forecast ends higher.
function aside(model, series) {
  const target = model.series.find(s => s.role === "target")?.points.at(-1)?.value;
  return target != null && series.points.at(-1).value > target ? -10 : 12;
}

// Of a long line only the year ends and the last point carry their value.
const many = 16;
const isLabelled = (points, index) => points.length <= many || index === points.length - 1 || points[index].day.endsWith("-12-31");

// The band is an invisible floor with the difference stacked on it.
function band(series) {
  const points = series.points.filter(p => p.low != null && p.high != null);
  if (points.length === 0) return [];
  const part = (name, value, area) => ({ name: "\u0000" + name, type: "line", stack: "\u0000band", silent: true, symbol: "none", lineStyle: { opacity: 0 }, areaStyle: area, data: points.map(p => [Date.parse(p.day), value(p)]), z: 1, tooltip: { show: false } });
  return [part("low", p => p.low), part("range", p => p.high - p.low, { color: colours.band })];
}

function bars(model) {
  const names = model.series[0].points.map(p => p.label);
  return {
    grid: { left: 8, right: 64, top: 4, bottom: 24, containLabel: true },
    tooltip: { ...richText(), trigger: "axis", axisPointer: { type: "none" }, formatter: rows => [rows[0].name, ...rows.map(r => `${r.seriesName}  ${withUnit(model, r.value)}`)].join("\n") },
    xAxis: { type: "value", min: 0, max: model.max ?? undefined, splitNumber: 4, axisLabel: { color: colours.ink3, formatter: value => write({ ...model, decimals: 0 }, value) }, splitLine: { lineStyle: { color: colours.grid } } },
    yAxis: { type: "category", inverse: true, data: names, axisTick: { show: false }, axisLine: { show: false }, axisLabel: { color: colours.ink } },
    series: model.series.map((series, index) => series.role === "target"
      ? { name: series.name, type: "scatter", symbol: "rect", symbolSize: [2, 22], itemStyle: { color: colours.goal }, data: series.points.map(p => p.value), z: 1 }
      : { name: series.name, type: "bar", barMaxWidth: 14, itemStyle: { color: series.role === "actual" ? colours.b500 : others[index % others.length].color, borderRadius: [0, 3, 3, 0] }, label: { show: true, position: "right", color: colours.ink, backgroundColor: "#fff", padding: [1, 3], formatter: p => withUnit(model, p.value) }, data: series.points.map(p => p.value) }),
  };
}

const richText = () => ({ renderMode: "richText", confine: true, backgroundColor: "#fff", borderColor: colours.line2, textStyle: { color: colours.ink, fontSize: 12, fontFamily: font } });
const isoDay = value => new Date(value).toISOString().slice(0, 10);
