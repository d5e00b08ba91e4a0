"use strict";
// What a report does where scripts run: draws its charts, again when language, theme or width change, and saves them.
(() => {
  const root = document.documentElement;
  const page = document.querySelector(".page");
  const options = JSON.parse(document.getElementById("options").textContent);
  const elements = [...document.querySelectorAll("[data-chart]")];
  const paperWidth = 640;
  const pictureWidth = 960;
  const drawn = new Map();

  // Pictures that were there for want of a script.
  for (const element of elements) {
    element.replaceChildren();
  }

  const language = () => document.querySelector("input[name=lang]:checked").value;

  function colours() {
    const style = getComputedStyle(page);
    // A picture that is saved holds them between double quotes.
    const found = { font: style.fontFamily.replaceAll("\"", "'") };
    for (const name of page.dataset.colours.split(" ")) {
      found[name] = style.getPropertyValue(`--${name}`).trim();
    }
    return found;
  }

  function draw() {
    root.lang = language();
    const theme = colours();
    for (const element of elements) {
      drawn.get(element)?.dispose();
      drawn.set(element, CspCharts.draw(element, options[element.dataset.chart], language(), theme));
    }
  }

  function save(name, kind, content) {
    const link = document.createElement("a");
    link.download = name;
    link.href = URL.createObjectURL(new Blob([content], { type: kind }));
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 1000);
  }

  const picture = (name) => CspCharts.svg(options[name], pictureWidth, language(), colours())
    .replace(/^(<svg[^>]*>)/, `$1<rect width="100%" height="100%" fill="${colours().paper}"></rect>`);

  function savePng(name) {
    const image = new Image();
    image.onload = () => {
      const canvas = document.createElement("canvas");
      canvas.width = 2 * image.width;
      canvas.height = 2 * image.height;
      const pen = canvas.getContext("2d");
      pen.scale(2, 2);
      pen.drawImage(image, 0, 0);
      canvas.toBlob((blob) => save(`${name}.png`, "image/png", blob));
    };
    image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(picture(name))}`;
  }

  // A number in the unit that is shown, with all its digits; a text that a spreadsheet would run as a formula gets an apostrophe.
  function cellText(cell) {
    if (cell.dataset.value !== undefined) {
      return String(Number(cell.dataset.value) * Number(cell.dataset.factor ?? 1));
    }
    const text = cell.innerText.trim();
    const safe = /^[=+\-@]/.test(text) ? `'${text}` : text;
    return /[",\n]/.test(safe) ? `"${safe.replaceAll("\"", "\"\"")}"` : safe;
  }

  function saveCsv(card, name) {
    const details = card.querySelector("details");
    const wasOpen = details.open;
    details.open = true;
    const rows = [...card.querySelectorAll("tr")].map((row) => [...row.cells].map(cellText).join(","));
    details.open = wasOpen;
    save(`${name}.csv`, "text/csv", `${rows.join("\r\n")}\r\n`);
  }

  for (const tools of document.querySelectorAll(".tools")) {
    tools.hidden = false;
    const card = tools.closest(".card");
    const name = tools.dataset.of;
    tools.addEventListener("click", (event) => {
      const kind = event.target.closest("button")?.value;
      if (kind === "png") {
        savePng(name);
      } else if (kind === "svg") {
        save(`${name}.svg`, "image/svg+xml", picture(name));
      } else if (kind === "csv") {
        saveCsv(card, name);
      }
    });
  }

  for (const choice of document.querySelectorAll(".switch")) {
    choice.addEventListener("change", draw);
  }
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", draw);

  let width = page.clientWidth;
  let waiting = 0;
  addEventListener("resize", () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      if (page.clientWidth !== width) {
        width = page.clientWidth;
        draw();
      }
    }, 100);
  });

  // Paper is light and narrow, and shows what a reader would have to open.
  const opened = [];
  addEventListener("beforeprint", () => {
    const before = document.querySelector("input[name=theme]:checked");
    document.getElementById("theme-light").checked = true;
    for (const element of elements) {
      element.style.width = `${paperWidth}px`;
    }
    draw();
    before.checked = true;
    for (const details of document.querySelectorAll("details:not([open])")) {
      details.open = true;
      opened.push(details);
    }
  });
  addEventListener("afterprint", () => {
    for (const details of opened.splice(0)) {
      details.open = false;
    }
    for (const element of elements) {
      element.style.width = "";
    }
    draw();
  });

  const year = document.querySelector(".replay");
  if (year) {
    const player = CspReplay.mount(year, JSON.parse(document.getElementById("track").textContent), language);
    for (const choice of document.querySelectorAll("input[name=lang]")) {
      choice.addEventListener("change", () => player.redraw());
    }
  }

  draw();
})();
