// The part of Apache ECharts that the charts of a report use, and what their options (made in C#) ask of the page:
// texts in a language, colours of a theme, panels placed by the width that there is. Knows no document: it also draws without one.
import { init, setPlatformAPI, use } from "echarts/core";
import { BarChart, BoxplotChart, CustomChart, HeatmapChart, LineChart, ScatterChart } from "echarts/charts";
import {
  GraphicComponent, GridComponent, LegendPlainComponent, MarkLineComponent, TitleComponent, TooltipComponent,
} from "echarts/components";
import { SVGRenderer } from "echarts/renderers";

use([
  BarChart, BoxplotChart, CustomChart, GraphicComponent, GridComponent, HeatmapChart, LegendPlainComponent, LineChart, MarkLineComponent,
  ScatterChart, SVGRenderer, TitleComponent, TooltipComponent,
]);

const narrowest = 400;
const small = 560;
const rowHalf = 5;
const textHeight = 17;
const legendRow = 30;
const cellWidth = 32;

// How wide a text is at most, in pixels at a size of 14.
const widthOf = (text) => [...text].reduce((sum, letter) => sum + (letter.codePointAt(0) < 0x1100 ? 8 : 14), 0);

// Without a document nobody measures letters: a legend whose names were thought narrower would run into itself.
if (typeof document === "undefined") {
  setPlatformAPI({ measureText: (text, font) => ({ width: (widthOf(text ?? "") * Number(/([\d.]+)px/.exec(font)?.[1] ?? 12)) / 14 }) });
}

// Draws of a row what ECharts has no form for. An option names them.
const renderers = {
  // [low, high, row]: an interval with its ends marked.
  interval(params, api) {
    const row = api.value(2);
    const [left, y] = api.coord([api.value(0), row]);
    const [right] = api.coord([api.value(1), row]);
    const style = { stroke: api.visual("color"), lineWidth: 2, fill: null };
    const line = (x1, y1, x2, y2) => ({ type: "line", shape: { x1, y1, x2, y2 }, style });
    return {
      type: "group",
      children: [
        line(left, y, right, y), line(left, y - rowHalf, left, y + rowHalf), line(right, y - rowHalf, right, y + rowHalf),
      ],
    };
  },
  // [from, to, row]: a time that something takes.
  span(params, api) {
    const [left, y] = api.coord([api.value(0), api.value(2)]);
    const [right] = api.coord([api.value(1), api.value(2)]);
    const half = Math.min(14, api.size([0, 1])[1] * 0.3);
    return {
      type: "rect",
      shape: { x: left, y: y - half, width: Math.max(1, right - left), height: 2 * half },
      style: { fill: api.visual("color") },
    };
  },
  // [when sent, from row, when received, to row]: a message.
  message(params, api) {
    const [x1, y1] = api.coord([api.value(0), api.value(1)]);
    const [x2, y2] = api.coord([api.value(2), api.value(3)]);
    const length = Math.max(1, Math.hypot(x2 - x1, y2 - y1));
    const [dx, dy] = [(x2 - x1) / length, (y2 - y1) / length];
    const [bx, by] = [x2 - 7 * dx, y2 - 7 * dy];
    const colour = api.visual("color");
    return {
      type: "group",
      children: [
        { type: "line", shape: { x1, y1, x2: bx, y2: by }, style: { stroke: colour, lineWidth: 1.5 } },
        {
          type: "polygon",
          shape: { points: [[x2, y2], [bx - 3 * dy, by + 3 * dx], [bx + 3 * dy, by - 3 * dx]] },
          style: { fill: colour },
        },
      ],
    };
  },
  // [when, low, when next, low next, high, high next]: a piece of a band.
  band(params, api) {
    const at = (x, y) => api.coord([api.value(x), api.value(y)]);
    return {
      type: "polygon",
      shape: { points: [at(0, 1), at(2, 3), at(2, 5), at(0, 4)] },
      style: { fill: api.visual("color"), opacity: 0.16 },
      silent: true,
    };
  },
};

const isText = (value) => typeof value.en === "string" && typeof value.ko === "string" && typeof value.ja === "string";

// A copy with the texts of one language and the colours of one theme.
function resolved(value, language, colours) {
  if (typeof value === "string") {
    return value.startsWith("$") ? colours[value.slice(1)] ?? value : value;
  }
  if (Array.isArray(value)) {
    return value.map((item) => resolved(item, language, colours));
  }
  if (value === null || typeof value !== "object") {
    return value;
  }
  if (isText(value)) {
    return value[language];
  }
  const copy = {};
  for (const [name, member] of Object.entries(value)) {
    copy[name] = name === "renderItem" ? renderers[member] : resolved(member, language, colours);
  }
  return copy;
}

// The height of a legend, whose names go on in a further row where a row is full.
function legendHeight(option, width) {
  const { data, itemWidth, itemGap } = option.legend;
  let [rows, x] = [1, 0];
  for (const name of data ?? new Set(option.series.map((series) => series.name))) {
    const item = itemWidth + 5 + widthOf(name);
    if (x > 0 && x + item > width - 10) {
      rows += 1;
      x = 0;
    }
    x += item + itemGap;
  }
  return 2 + rows * legendRow;
}

// Panels beside each other where the width allows it, else below each other. Returns the height.
function place(option, width) {
  const { columns, left, right, top, bottom } = option.panels;
  const across = Math.max(1, Math.min(columns, Math.floor(width / narrowest), option.grid.length));
  const each = width / across;
  const isNarrow = each < narrowest;
  // What stands beside the rows: in a small panel rather the whole name than a wide picture.
  const margin = Math.min(left, Math.round(each * (each < small ? 0.56 : 0.45)));
  let y = option.legend ? legendHeight(option, width) : 0;
  option.grid.forEach((grid, index) => {
    const x = (index % across) * each;
    const tallest = Math.max(...option.grid.slice(index - (index % across), index - (index % across) + across).map((one) => one.height));
    Object.assign(grid, { outerBoundsMode: "none", left: x + margin, width: each - margin - right, top: y + top, room: right - 14 });
    Object.assign(option.title[index], { left: x, top: y + 4 });
    if (index % across === across - 1 || index === option.grid.length - 1) {
      y += top + tallest + bottom;
    }
  });
  for (const axis of option.yAxis.filter((one) => one.type === "category")) {
    axis.axisLabel = { ...axis.axisLabel, width: margin - 8, overflow: "truncate" };
    if (isNarrow) {
      // What is cut is the end: there the number comes first.
      axis.data = axis.data.map((name) => name.replace(/^(.*) {2}(.*)$/, "$2  $1"));
      axis.axisLabel.fontSize = 12;
    }
  }
  option.xAxis.forEach((axis, index) => {
    const room = option.grid[index].width;
    axis.axisLabel.hideOverlap = true;
    axis.splitNumber = room < 240 ? 2 : 4;
    // A name that is wider than its axis ends with it.
    if (axis.name && (isNarrow || widthOf(axis.name) > room)) {
      Object.assign(axis, { nameLocation: "end", nameGap: 0, nameTruncate: { maxWidth: each - 8 } });
      Object.assign(axis.nameTextStyle, { align: "right", verticalAlign: "top", padding: [30, 0, 0, 0] });
    }
  });
  // A cell that is too narrow for its number shows its colour alone.
  for (const series of option.series.filter((one) => one.type === "heatmap" && one.label)) {
    const columns = option.xAxis[series.xAxisIndex].data.length;
    series.label.formatter = ({ value }) => value[2].toFixed(series.decimals);
    series.label.show &&= option.grid[series.xAxisIndex].width >= cellWidth * columns;
  }
  return y;
}

const shown = (value) => typeof value === "number"
  ? value.toLocaleString("en", { maximumSignificantDigits: Math.abs(value) >= 1000 ? 6 : 3 }) : value ?? "-";

// Names beside lines, in their colours: at a point of the line, or in the margin on the right, there moved apart.
function names(chart, option) {
  const all = option.series.filter((series) => series.named && series.data.length > 0).map((series) => {
    const panel = series.xAxisIndex;
    const grid = option.grid[panel];
    const at = series.data[Math.min(series.named.index, series.data.length - 1)];
    const [x, y] = chart.convertToPixel({ xAxisIndex: panel, yAxisIndex: panel }, at);
    const edge = grid.left + grid.width;
    return { series, panel, grid, end: [x, y], x: series.named.margin ? edge + 12 : x + 6, y, isInMargin: series.named.margin };
  });
  for (const panel of new Set(all.map((one) => one.panel))) {
    const column = all.filter((one) => one.panel === panel && one.isInMargin).sort((a, b) => a.y - b.y);
    column.forEach((one, index) => {
      one.y = index === 0 ? one.y : Math.max(one.y, column[index - 1].y + textHeight);
    });
    const over = column.length === 0 ? 0 : Math.max(0, column.at(-1).y - (column[0].grid.top + column[0].grid.height));
    column.forEach((one) => {
      one.y -= over;
    });
  }
  return all.flatMap((one) => [
    ...(one.isInMargin ? [{
      type: "line",
      shape: { x1: one.end[0] + 1, y1: one.end[1], x2: one.x - 2, y2: one.y },
      style: { stroke: one.series.itemStyle.color, lineWidth: 0.75 },
      silent: true,
    }] : []),
    {
      type: "text",
      style: {
        x: one.x, y: one.y, text: one.series.name, fill: one.series.itemStyle.color, verticalAlign: "middle", font: option.nameFont,
        stroke: option.paper, lineWidth: 3, ...one.isInMargin ? { width: one.grid.room, overflow: "truncate" } : {},
      },
      silent: true,
      z: 10,
    },
  ]);
}

// The option as ECharts takes it, and the size of the picture.
function prepared(option, width, language, colours) {
  const ready = resolved(option, language, colours);
  const height = place(ready, width);
  const text = { fontFamily: colours.font, fontSize: 14, color: colours.ink };
  ready.textStyle = text;
  ready.animation = false;
  ready.tooltip = {
    confine: true, renderMode: "richText", valueFormatter: shown, backgroundColor: colours.paper, borderColor: colours.rule, borderWidth: 1,
    ...ready.tooltip, textStyle: text, extraCssText: "",
  };
  ready.nameFont = `14px ${colours.font}`;
  ready.paper = colours.paper;
  delete ready.panels;
  return { ready, height };
}

function show(chart, ready) {
  chart.setOption(ready);
  const graphic = names(chart, ready);
  if (graphic.length > 0) {
    chart.setOption({ graphic });
  }
}

globalThis.CspCharts = {
  // Draws into an element; returns the chart of ECharts.
  draw(element, option, language, colours) {
    const width = element.clientWidth;
    const { ready, height } = prepared(option, width, language, colours);
    element.style.height = `${height}px`;
    const chart = init(element, null, { renderer: "svg", width, height });
    show(chart, ready);
    return chart;
  },
  // The picture as text, without a document.
  svg(option, width, language, colours) {
    const { ready, height } = prepared(option, width, language, colours);
    const chart = init(null, null, { renderer: "svg", ssr: true, width, height });
    show(chart, ready);
    const text = chart.renderToSVGString();
    chart.dispose();
    return text;
  },
};
