"use strict";
// The what-if page: asks the program on this computer whenever something is moved, and shows each better answer as it comes.
(() => {
  const runsMost = 8;
  const sayMs = 1000;
  const restMs = 500;
  const ghostOpacity = 0.22;
  const svgNames = "http://www.w3.org/2000/svg";

  const { language, colours } = CspPage;
  const byId = (id) => document.getElementById(id);
  const page = document.querySelector(".page");
  const moved = new Map();
  const cards = new Map();
  const sliders = new Map();
  const runs = [];
  let scenario = null;
  let stream = null;
  let current = null;
  let ghost = null;
  let backlogs = {};
  let waiting = 0;
  let resting = 0;
  let loadsAsked = null;
  let touched = null;
  let saidAt = 0;
  let player = null;

  // Texts ---------------------------------------------------------------------------------------------------------------------------

  function spans(text) {
    return ["en", "ko", "ja"].map((name) => {
      const span = document.createElement("span");
      span.className = "t";
      span.lang = name;
      span.textContent = text[name];
      return span;
    });
  }

  function element(tag, properties, ...children) {
    const made = Object.assign(document.createElement(tag), properties);
    made.append(...children);
    return made;
  }

  const shown = (value) => String(Number(Number(value).toPrecision(6)));

  // Questions -----------------------------------------------------------------------------------------------------------------------

  const ticked = () => [...document.querySelectorAll("#arms input:checked")].map((box) => box.value);

  // In the order of the sliders, so that the same inputs are the same question whatever was moved first.
  const settings = () => scenario.sliders.filter((each) => moved.has(each.path)).map((each) => `${each.path}=${moved.get(each.path)}${each.unit}`);

  function queryOf(question) {
    const query = new URLSearchParams();
    for (const setting of question.settings) {
      query.append("set", setting);
    }
    for (const arm of question.arms) {
      query.append("arm", arm);
    }
    return query;
  }

  const keyOf = (question) => queryOf(question).toString();

  // A slider moves more often than the screen is drawn: one question a frame is enough.
  function ask() {
    cancelAnimationFrame(waiting);
    waiting = requestAnimationFrame(askNow);
  }

  function askNow() {
    const question = { settings: settings(), arms: ticked() };
    if (question.arms.length === 0) {
      trouble({ en: "Tick an arm.", ko: "대안을 하나 이상 선택하십시오.", ja: "選択肢を1つ以上選んでください。" });
      return;
    }
    stopLoads();
    stream?.close();
    if (current?.last && current.key !== keyOf(question)) {
      ghost = current;
    }
    current = { key: keyOf(question), question, moved: new Map(moved), last: null, number: numberOf(question) };
    markRuns();
    state({ en: "asking …", ko: "계산 중 …", ja: "計算中 …" });
    const asked = current;
    stream = new EventSource(`answers?${current.key}`);
    const own = stream;
    own.addEventListener("answer", (event) => {
      if (asked === current) {
        show(JSON.parse(event.data));
      }
    });
    own.addEventListener("end", () => own.close());
    own.addEventListener("error", () => {
      own.close();
      if (asked === current) {
        trouble({
          en: "The program does not answer any more: it has ended. Start cspsim serve again and open the address that it prints.",
          ko: "프로그램이 응답하지 않습니다. cspsim serve를 다시 시작하고 출력된 주소를 여십시오.",
          ja: "プログラムが応答しません。cspsim serve を起動し直し、表示されたアドレスを開いてください。",
        });
      }
    });
  }

  // Answers -------------------------------------------------------------------------------------------------------------------------

  function state(text) {
    byId("state").replaceChildren(...spans(text));
  }

  function trouble(text) {
    byId("trouble").hidden = text === null;
    byId("trouble").replaceChildren(...(text === null ? [] : typeof text === "string" ? [text] : spans(text)));
  }

  function show(frame) {
    if (frame.trouble) {
      trouble(frame.trouble);
      state({ en: "no answer", ko: "답 없음", ja: "回答なし" });
      return;
    }
    trouble(null);
    backlogs = frame.backlogs;
    byId("answer").innerHTML = frame.answer;
    byId("why").innerHTML = frame.why;
    const of = `${frame.made} / ${frame.wanted}`;
    state(frame.isLast
      ? { en: `${of} replications: these are the numbers of the command line`, ko: `반복 ${of}: 명령줄과 같은 수치`, ja: `反復 ${of}:コマンドと同じ数値` }
      : { en: `${of} replications, refining …`, ko: `반복 ${of}, 정밀도를 높이는 중 …`, ja: `反復 ${of}、精度を上げています …` });
    say(frame.isLast);
    current.last = frame;
    remember();
    draw(frame);
    rest();
    if (frame.isLast) {
      watch();
    }
  }

  // The loads of a whole range take as long as some replications. They are asked for when the hand rests and there is an answer, and a
  // newer question ends them: beside it they kept its first answer back for a second and more.
  function rest() {
    clearTimeout(resting);
    resting = setTimeout(() => {
      if (current?.last) {
        touched?.();
      }
    }, restMs);
  }

  function stopLoads() {
    clearTimeout(resting);
    loadsAsked?.abort();
    loadsAsked = null;
  }

  // A reader of the screen hears an answer at most once a second, and the last one always.
  function say(isLast) {
    const now = performance.now();
    if (isLast || now - saidAt >= sayMs) {
      saidAt = now;
      const spoken = byId("answer").querySelector(`[lang=${language()}]`) ?? byId("answer");
      byId("said").textContent = spoken.textContent;
    }
  }

  function draw(frame) {
    const names = new Set(frame.charts.map((chart) => chart.name));
    for (const [name, card] of cards) {
      card.root.hidden = !names.has(name);
    }
    // The sentence is the answer: it is on the screen before a chart is drawn.
    const drawn = current;
    byId("charts").ariaBusy = "true";
    oneByOne(frame.charts, drawChart, () => drawn === current && drawn.last === frame, frame.isLast ? drawRest : null);
  }

  // A frame of the screen for each, so that a move is not kept waiting by charts of an answer that nobody wants any more.
  function oneByOne(charts, work, isWanted, after = null) {
    requestAnimationFrame(() => setTimeout(() => {
      if (!isWanted()) {
        return;
      }
      if (charts.length > 0) {
        work(charts[0]);
        oneByOne(charts.slice(1), work, isWanted, after);
      } else {
        after?.();
      }
    }));
  }

  // Charts far from the screen are drawn when they come near, or when the last answer is there: drawing all of each answer kept the
  // browser busy while the next question was asked.
  const nearby = new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries) {
      const card = [...cards.values()].find((each) => each.place === target);
      card.isNear = isIntersecting;
      if (isIntersecting && card.isStale) {
        picture(card);
      }
    }
  }, { rootMargin: "25%" });

  function drawRest() {
    const drawn = current;
    oneByOne([...cards.values()].filter((card) => card.isStale), picture, () => drawn === current, () => {
      byId("charts").ariaBusy = "false";
    });
  }

  function drawChart(chart) {
    const fresh = document.createElement("template");
    fresh.innerHTML = chart.html;
    const made = fresh.content.firstElementChild;
    let card = cards.get(chart.name);
    if (card) {
      const wasOpen = card.root.querySelector("details")?.open ?? false;
      made.querySelector(".chart").replaceWith(card.place);
      made.querySelector("details").open = wasOpen;
      card.root.replaceWith(made);
      card.root = made;
    } else {
      byId("charts").append(made);
      card = { name: chart.name, root: made, place: made.querySelector(".chart"), picture: null, isNear: false };
      cards.set(chart.name, card);
      nearby.observe(card.place);
    }
    CspPage.offerFiles(made.querySelector(".tools"), chart.option);
    card.option = chart.option;
    refresh(card);
  }

  function refresh(card) {
    card.isStale = true;
    if (card.isNear) {
      picture(card);
    }
  }

  function picture(card) {
    card.isStale = false;
    card.picture?.dispose();
    card.picture = CspCharts.draw(card.place, withGhost(card.option, card.name), language(), colours());
  }

  // What the run before had drawn, pale and behind: only where both draw the same rows and axes.
  function withGhost(option, name) {
    const before = byId("ghost").checked && ghost?.last?.charts.find((chart) => chart.name === name)?.option;
    if (!before || JSON.stringify(rowsOf(before)) !== JSON.stringify(rowsOf(option))) {
      return option;
    }
    const pale = before.series.filter((series) => series.type !== "boxplot").map((series) => {
      const copy = structuredClone(series);
      for (const part of ["endLabel", "label", "labelLine", "markLine", "markArea"]) {
        delete copy[part];
      }
      copy.silent = true;
      copy.z = 0;
      if (copy.stack) {
        copy.stack = `before ${copy.stack}`;
      }
      copy.itemStyle = { ...copy.itemStyle, opacity: ghostOpacity };
      copy.lineStyle = { ...copy.lineStyle, opacity: ghostOpacity };
      copy.tooltip = { show: false };
      for (const item of copy.data ?? []) {
        if (item && typeof item === "object" && !Array.isArray(item)) {
          item.itemStyle = { ...item.itemStyle, opacity: ghostOpacity };
        }
      }
      return copy;
    });
    // Last, as a legend takes its colours from the first series of a name.
    return { ...option, series: [...option.series, ...pale] };
  }

  const rowsOf = (option) => [option.yAxis].flat().map((axis) => axis?.data?.length ?? 0);

  function redraw() {
    document.documentElement.lang = language();
    for (const card of cards.values()) {
      refresh(card);
    }
    if (current?.last?.isLast) {
      drawRest();
    }
    player?.redraw();
  }

  // One year of the arm that the answer speaks of: asked for when somebody wants to see it, and again when the question has changed.
  async function watch() {
    const place = byId("year").querySelector(".replay");
    if (!byId("year").open || !current || place.dataset.key === current.key) {
      return;
    }
    place.dataset.key = current.key;
    const asked = current;
    const answer = await fetch(`replay?${asked.key}`).catch(() => null);
    const track = answer?.ok ? await answer.json() : {};
    if (asked !== current) {
      return;
    }
    if (track.messages) {
      player = CspReplay.mount(place, track, language);
    } else {
      player = null;
      place.replaceChildren(...spans({ en: "Nothing is exchanged.", ko: "교환이 없습니다.", ja: "何も交換されません。" }));
    }
  }

  // Runs ----------------------------------------------------------------------------------------------------------------------------

  function numberOf(question) {
    return runs.find((run) => run.key === keyOf(question))?.number ?? (runs.reduce((most, run) => Math.max(most, run.number), 0) + 1);
  }

  function remember() {
    const at = runs.findIndex((run) => run.key === current.key);
    if (at >= 0) {
      runs[at] = current;
    } else {
      runs.push(current);
      if (runs.length > runsMost) {
        runs.shift();
      }
    }
    markRuns();
  }

  function labelOf(run) {
    const changes = run.question.settings.map((setting) => setting.split(".").at(-1).replace("default=", "").replace("=", " "));
    const named = changes.slice(0, 2).join(", ") + (changes.length > 2 ? ` +${changes.length - 2}` : "");
    return `#${run.number} ${named || "="}`;
  }

  function markRuns() {
    byId("runs").replaceChildren(...runs.map((run) => {
      const button = element("button", { type: "button", textContent: labelOf(run), title: run.question.settings.join("\n") });
      button.setAttribute("aria-pressed", String(run.key === current.key));
      button.addEventListener("click", () => goTo(run));
      return element("li", {}, button);
    }));
  }

  function goTo(run) {
    moved.clear();
    for (const [path, value] of run.moved) {
      moved.set(path, value);
    }
    for (const box of document.querySelectorAll("#arms input")) {
      box.checked = run.question.arms.includes(box.value);
    }
    sliders.forEach((slider) => slider.place());
    askNow();
  }

  // Inputs --------------------------------------------------------------------------------------------------------------------------

  function stepOf(input) {
    return input.isWhole ? 1 : 10 ** Math.floor(Math.log10((input.high - input.low) / 100));
  }

  function sliderOf(input, at) {
    const id = `slider-${at}`;
    const step = stepOf(input);
    const range = element("input", { type: "range", id, min: input.low, max: input.high, step: "any" });
    const number = element("input", { type: "number", min: input.low, max: input.high, step: "any" });
    number.setAttribute("aria-label", input.title);
    range.setAttribute("aria-valuetext", `${shown(input.value)}${input.unit}`);
    range.step = step;
    const load = element("p", { className: "load" });
    const track = document.createElementNS(svgNames, "svg");
    track.setAttribute("class", "track");
    track.setAttribute("preserveAspectRatio", "none");
    track.setAttribute("viewBox", "0 0 100 1");
    track.setAttribute("aria-hidden", "true");
    const root = element("div", { className: "slider" },
      element("label", { htmlFor: id }, input.title),
      element("p", { className: "meaning" }, input.meaning.split(/(?<=\.) /)[0]),
      element("div", { className: "row" }, range, number, element("span", { className: "unit" }, input.unit.trim())),
      track,
      element("div", { className: "ends" }, element("span", {}, shown(input.low)), element("span", {}, shown(input.high))),
      load,
      why(input));
    root.dataset.path = input.path;

    const place = () => {
      const value = moved.has(input.path) ? Number(moved.get(input.path)) : input.value;
      range.value = value;
      number.value = shown(value);
      range.setAttribute("aria-valuetext", `${shown(value)}${input.unit}`);
      root.classList.toggle("moved", moved.has(input.path));
      tellLoad(value);
    };

    let scale = null;
    const tellLoad = (value) => {
      const near = scale?.reduce((best, each) => (Math.abs(each.value - value) < Math.abs(best.value - value) ? each : best));
      const over = near?.loads.filter((each) => each.isOverload) ?? [];
      load.classList.toggle("over", over.length > 0);
      load.replaceChildren(...(near ? loadText(near, over) : []));
    };

    const askLoads = async () => {
      const query = queryOf({ settings: settings(), arms: [] });
      query.append("path", input.path);
      touched = null;
      stopLoads();
      loadsAsked = new AbortController();
      const { signal } = loadsAsked;
      const read = await fetch(`loads?${query}`, { signal }).then((answer) => (answer.ok ? answer.json() : null)).catch(() => null);
      if (read && !signal.aborted) {
        scale = read.steps;
        paint(track, scale, input);
        tellLoad(Number(range.value));
      }
    };

    const move = (value) => {
      const held = Math.min(input.high, Math.max(input.low, input.isWhole ? Math.round(value) : value));
      if (Math.abs(held - input.value) < step / 2) {
        moved.delete(input.path);
      } else {
        moved.set(input.path, shown(held));
      }
      place();
      touched = askLoads;
      ask();
    };

    range.addEventListener("input", () => move(Number(range.value)));
    number.addEventListener("change", () => {
      if (number.value !== "" && Number.isFinite(Number(number.value))) {
        move(Number(number.value));
      } else {
        place();
      }
    });
    range.addEventListener("focus", () => {
      touched = askLoads;
      rest();
    });
    range.addEventListener("blur", () => clearTimeout(resting));
    sliders.set(input.path, { root, place, input });
    place();
    return root;
  }

  function loadText(near, over) {
    const told = near.loads.map((each) => `${each.office} ${each.ratio === null ? "∞" : each.ratio.toFixed(2)}`).join(", ");
    if (!near.loads.length) {
      return spans({ en: "the scenario cannot be so", ko: "성립하지 않는 값", ja: "成り立たない値" });
    }
    const doubling = over.map((each) => {
      const years = backlogs[each.office] > 0 && each.growthPerYear > 0 ? (backlogs[each.office] / each.growthPerYear).toFixed(1) : null;
      return years === null
        ? { en: `${each.office}: the backlog grows`, ko: `${each.office}: 적체 증가`, ja: `${each.office}:滞貨が増える` }
        : {
          en: `${each.office}: backlog doubles in ${years} years`,
          ko: `${each.office}: ${years}년 뒤 적체 두 배`,
          ja: `${each.office}:${years}年で滞貨が2倍`,
        };
    });
    const join = (name, between) => [`${{ en: "load", ko: "부하", ja: "負荷" }[name]} ${told}`, ...doubling.map((each) => each[name])].join(between);
    return spans({ en: join("en", "; "), ko: join("ko", "; "), ja: join("ja", ";") });
  }

  function paint(track, scale, input) {
    const part = (100 / (scale.length - 1));
    track.replaceChildren(stripes(), ...scale.flatMap((each, at) => {
      const kind = !each.can ? "cannot" : each.loads.some((load) => load.isOverload) ? "over" : null;
      if (!kind) {
        return [];
      }
      const box = document.createElementNS(svgNames, "rect");
      const place = 100 * (each.value - input.low) / (input.high - input.low);
      box.setAttribute("class", kind);
      box.setAttribute("x", Math.max(0, place - part / 2));
      box.setAttribute("width", at === 0 || at === scale.length - 1 ? part / 2 : part);
      box.setAttribute("height", 1);
      return [box];
    }));
  }

  function stripes() {
    const defs = document.createElementNS(svgNames, "defs");
    const pattern = document.createElementNS(svgNames, "pattern");
    for (const [name, value] of [["id", "stripes"], ["width", 2], ["height", 1], ["patternUnits", "userSpaceOnUse"]]) {
      pattern.setAttribute(name, value);
    }
    const bar = document.createElementNS(svgNames, "rect");
    bar.setAttribute("width", 1);
    bar.setAttribute("height", 1);
    bar.setAttribute("fill", "currentColor");
    pattern.append(bar);
    defs.append(pattern);
    return defs;
  }

  function why(input) {
    const summary = element("summary", {}, ...spans({ en: "why", ko: "근거", ja: "根拠" }));
    const figure = `${shown(input.value)}${input.unit}`;
    const origin = input.isParameter
      ? { en: `${input.path}, in the scenario ${figure}`, ko: `${input.path}, 시나리오의 값 ${figure}`, ja: `${input.path}、シナリオの値 ${figure}` }
      : {
        en: `${input.path} = ${figure}, ${input.isAssumed ? "assumed" : "with a source"}`,
        ko: `${input.path} = ${figure}, ${input.isAssumed ? "가정" : "출처 있음"}`,
        ja: `${input.path} = ${figure}、${input.isAssumed ? "仮定" : "出典あり"}`,
      };
    return element("details", {}, summary,
      element("p", {}, ...spans(origin)),
      element("p", {}, input.meaning),
      ...[input.source, input.note].filter((text) => text).map((text) => element("p", {}, text)));
  }

  // By the part of the scenario in which they stand: what people declared first, then section by section, office by office.
  function sections() {
    const parts = new Map();
    scenario.sliders.forEach((input, at) => {
      const names = input.path.split(".");
      const name = names[0] === "offices" ? names.slice(0, 2).join(" ") : names[0];
      parts.set(name, [...(parts.get(name) ?? []), sliderOf(input, at)]);
    });
    return [...parts].map(([name, own]) => element("section", { className: "part" }, element("h3", {}, name), ...own));
  }

  // Copies --------------------------------------------------------------------------------------------------------------------------

  const quoted = (word) => (/^[\w./=%-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`);

  const command = () => [scenario.command, ...settings().map((setting) => `--set ${quoted(setting)}`)].join(" ");

  // A setting inside a list has no place in a mapping: it stays a word of the command line.
  function yaml() {
    const tree = new Map();
    const others = [];
    for (const setting of settings()) {
      const [path, value] = [setting.slice(0, setting.indexOf("=")), setting.slice(setting.indexOf("=") + 1)];
      if (path.includes("[")) {
        others.push(setting);
        continue;
      }
      const names = path.split(".");
      let at = tree;
      for (const name of names.slice(0, -1)) {
        at = at.get(name) ?? at.set(name, new Map()).get(name);
      }
      at.set(names.at(-1), value);
    }
    const lines = (map, indent) => [...map].flatMap(([name, value]) => (value instanceof Map
      ? [`${indent}${name}:`, ...lines(value, `${indent}  `)]
      : [`${indent}${name}: ${value}`]));
    return [
      "cspsim: 1", `extends: ${scenario.file}`, ...lines(tree, ""), ...others.map((setting) => `# --set ${quoted(setting)}`), "",
    ].join("\n");
  }

  async function copy(text) {
    try {
      await navigator.clipboard.writeText(text);
      state({ en: "copied", ko: "복사됨", ja: "コピーしました" });
    } catch {
      trouble(text);
    }
  }

  // Start ---------------------------------------------------------------------------------------------------------------------------

  function build() {
    byId("name").textContent = scenario.name;
    document.title = `${scenario.name} - CspSim`;
    byId("seed").textContent = scenario.seed;
    for (const arm of scenario.arms) {
      const box = element("input", { type: "checkbox", value: arm, checked: true, disabled: arm === scenario.baseline });
      box.addEventListener("change", ask);
      byId("arms").append(element("label", {}, box, arm));
    }
    byId("sliders").append(...sections());
    if (scenario.sliders.length === 0) {
      byId("sliders").append(element("p", {}, ...spans({
        en: "The scenario has no parameter and no figure with a range: {value: 30%, low: 10%, high: 60%} gives one.",
        ko: "매개변수나 범위가 있는 값이 없습니다: {value: 30%, low: 10%, high: 60%}",
        ja: "パラメータも範囲のある値もありません:{value: 30%, low: 10%, high: 60%}",
      })));
    }
    byId("filter").addEventListener("input", () => {
      const words = byId("filter").value.toLowerCase();
      for (const slider of sliders.values()) {
        slider.root.hidden = !`${slider.input.title} ${slider.input.path} ${slider.input.meaning} ${slider.input.note}`
          .toLowerCase().includes(words);
      }
      for (const part of document.querySelectorAll(".part")) {
        part.hidden = !part.querySelector(".slider:not([hidden])");
      }
    });
    byId("inputs").addEventListener("submit", (event) => event.preventDefault());
    byId("year").addEventListener("toggle", watch);
    byId("reset").addEventListener("click", () => {
      moved.clear();
      sliders.forEach((slider) => slider.place());
      ask();
    });
    byId("copy-yaml").addEventListener("click", () => copy(yaml()));
    byId("copy-command").addEventListener("click", () => copy(command()));
    for (const choice of document.querySelectorAll(".switch, #ghost")) {
      choice.addEventListener("change", redraw);
    }
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", redraw);
    addEventListener("beforeprint", () => [...cards.values()].filter((card) => card.isStale).forEach(picture));
    let width = page.clientWidth;
    let resizing = 0;
    addEventListener("resize", () => {
      clearTimeout(resizing);
      resizing = setTimeout(() => {
        if (page.clientWidth !== width) {
          width = page.clientWidth;
          redraw();
        }
      }, 100);
    });
  }

  fetch("scenario").then((answer) => answer.json()).then((read) => {
    scenario = read;
    // The token has been used: it goes out of the address, where a reader might copy it from.
    history.replaceState(null, "", "/");
    build();
    askNow();
  });
})();
