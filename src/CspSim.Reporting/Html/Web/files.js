"use strict";
// Language and colours of a page, and its charts as files.
globalThis.CspPage = (() => {
  const page = document.querySelector(".page");
  const pictureWidth = 960;

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

  function save(name, kind, content) {
    const link = document.createElement("a");
    link.download = name;
    link.href = URL.createObjectURL(new Blob([content], { type: kind }));
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 1000);
  }

  const picture = (option) => CspCharts.svg(option, pictureWidth, language(), colours())
    .replace(/^(<svg[^>]*>)/, `$1<rect width="100%" height="100%" fill="${colours().paper}"></rect>`);

  function savePng(name, option) {
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
    image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(picture(option))}`;
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

  // Shows the buttons of a chart and does what they say.
  function offerFiles(tools, option) {
    const name = tools.dataset.of;
    tools.hidden = false;
    tools.addEventListener("click", (event) => {
      const kind = event.target.closest("button")?.value;
      if (kind === "png") {
        savePng(name, option);
      } else if (kind === "svg") {
        save(`${name}.svg`, "image/svg+xml", picture(option));
      } else if (kind === "csv") {
        saveCsv(tools.closest(".card"), name);
      }
    });
  }

  return { language, colours, offerFiles };
})();
