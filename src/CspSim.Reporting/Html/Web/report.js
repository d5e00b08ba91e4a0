"use strict";
// What a report does where scripts run: draws its charts, again when language, theme or width change.
(() => {
  const { language, colours } = CspPage;
  const root = document.documentElement;
  const page = document.querySelector(".page");
  const options = JSON.parse(document.getElementById("options").textContent);
  const elements = [...document.querySelectorAll("[data-chart]")];
  const paperWidth = 640;
  const drawn = new Map();

  // Pictures that were there for want of a script.
  for (const element of elements) {
    element.replaceChildren();
  }

  function draw() {
    root.lang = language();
    const theme = colours();
    for (const element of elements) {
      drawn.get(element)?.dispose();
      drawn.set(element, CspCharts.draw(element, options[element.dataset.chart], language(), theme));
    }
  }

  for (const tools of document.querySelectorAll(".tools")) {
    CspPage.offerFiles(tools, options[tools.dataset.of]);
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
