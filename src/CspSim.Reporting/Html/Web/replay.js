"use strict";
// Plays one year of the programme from the exchange log: queues of the offices, the link, the messages between them. It simulates nothing.
const CspReplay = (() => {
  const names = "http://www.w3.org/2000/svg";
  const day = 86400;
  const speeds = [[1, 2], [7, 10], [30, 40]];
  const shortest = 0.35;
  const words = {
    play: { en: "Play", ko: "재생", ja: "再生" },
    pause: { en: "Pause", ko: "멈춤", ja: "一時停止" },
    outage: { en: "To the next outage", ko: "다음 장애로", ja: "次の障害へ" },
    speed: { en: "days in a second", ko: "초당 일수", ja: "1秒の日数" },
    when: { en: "Date", ko: "날짜", ja: "日付" },
    waiting: { en: "wait", ko: "대기", ja: "待ち" },
    granted: { en: "granted", ko: "승인", ja: "承認" },
    down: { en: "link down", ko: "링크 장애", ja: "リンク障害" },
    breaker: { en: "breaker", ko: "차단기", ja: "遮断器" },
    lost: { en: "not received", ko: "미수신", ja: "未受信" },
    attempts: { en: "attempts", ko: "회 시도", ja: "回試行" },
    scene: { en: "The offices, the link between them and the messages of this moment", ko: "현재의 특허청, 링크, 메시지", ja: "この時点の庁、リンク、メッセージ" },
  };

  function shape(tag, properties, ...children) {
    const made = document.createElementNS(names, tag);
    for (const [name, value] of Object.entries(properties)) {
      made.setAttribute(name, value);
    }
    made.append(...children);
    return made;
  }

  function element(tag, properties, ...children) {
    const made = Object.assign(document.createElement(tag), properties);
    made.append(...children);
    return made;
  }

  // The last step of a queue at or before an instant.
  function valueAt(steps, second) {
    let low = 0;
    let high = steps.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (steps[middle][0] <= second) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return steps.length === 0 || steps[0][0] > second ? 0 : steps[low][1];
  }

  // Two offices stand beside each other, more of them on a circle.
  function placesOf(count) {
    return count === 2
      ? [{ x: 90, y: 90 }, { x: 550, y: 90 }]
      : Array.from({ length: count }, (_, at) => ({
        x: 320 - (220 * Math.cos((2 * Math.PI * at) / count)),
        y: 90 + (60 * Math.sin((2 * Math.PI * at) / count)),
      }));
  }

  function mount(root, track, language) {
    const word = (name) => words[name][language()];
    const places = placesOf(track.offices.length);
    const largest = track.backlog.map((steps) => Math.max(1, ...steps.map((step) => step[1])));
    let now = 0;
    let isPlaying = false;
    let before = 0;

    const scene = shape("svg", { class: "scene", viewBox: "0 0 640 210", role: "img" });
    const button = element("button", { type: "button" });
    const next = element("button", { type: "button", hidden: track.outages.length === 0 });
    const speed = element("select", {}, ...speeds.flat().map((days) => element("option", { value: days, textContent: days })));
    speed.value = 7;
    const speedLabel = element("label", {});
    const when = element("input", { type: "range", min: 0, max: track.seconds, step: day / 4, value: 0 });
    const date = element("output", {});
    const legend = element("p", { className: "legend" });
    root.replaceChildren(
      scene,
      legend,
      element("p", { className: "player" }, button, next, element("span", { className: "speed" }, speedLabel, speed), date),
      when);

    const dateText = () => new Date(track.start + (1000 * (now + (60 * track.offset)))).toISOString().slice(0, 10);

    function bars() {
      return track.offices.flatMap((office, at) => {
        const { x, y } = places[at];
        const cases = valueAt(track.backlog[at], now);
        const granted = valueAt(track.programme[at], now);
        const height = (60 * cases) / largest[at];
        return [
          shape("rect", { class: "desk", x: x - 30, y: y - 30, width: 60, height: 60 }),
          shape("rect", { class: "queue", x: x - 30, y: y + 30 - height, width: 60, height }),
          text(x, y - 40, office, "name"),
          text(x, y + 48, `${Math.round(cases)} ${word("waiting")}`),
          text(x, y + 66, `${Math.round(granted)} ${word("granted")}`, "granted"),
        ];
      });
    }

    function text(x, y, content, kind = "") {
      const made = shape("text", { x, y, "text-anchor": "middle", class: kind });
      made.textContent = content;
      return made;
    }

    const isDown = () => track.outages.some(([, from, to]) => from <= now && now < to);
    const breaker = () => track.circuit.filter(([, at]) => at <= now).at(-1)?.[2] ?? "closed";

    function links() {
      const lines = [];
      for (let one = 0; one < places.length; one += 1) {
        for (let other = one + 1; other < places.length; other += 1) {
          lines.push(shape("line", {
            class: isDown() ? "link down" : "link",
            x1: places[one].x + 34, y1: places[one].y, x2: places[other].x - 34, y2: places[other].y,
          }));
        }
      }
      const said = [isDown() ? word("down") : "", breaker() === "closed" ? "" : `${word("breaker")}: ${breaker()}`].filter((each) => each);
      return [...lines, text(320, 24, said.join(", "), "said")];
    }

    // A message of seconds would never be seen: it is shown for a moment of the player's own time.
    function messages() {
      const moment = shortest * Number(speed.value) * day;
      return track.messages.flatMap(([from, to, name, sent, received, attempts, outcome]) => {
        const end = Math.max(received ?? sent, sent + moment);
        if (sent > now || end <= now) {
          return [];
        }
        const share = (now - sent) / (end - sent);
        const at = received === null ? 0.5 : share;
        const x = places[from].x + ((places[to].x - places[from].x) * (0.12 + (0.76 * at)));
        const y = places[from].y + ((places[to].y - places[from].y) * at) + (from < to ? -8 : 8);
        const sign = received === null
          ? shape("path", { class: "lost", d: `M${x - 5} ${y - 5}l10 10m0 -10l-10 10` })
          : shape("circle", { class: `message kind-${name % 6}`, cx: x, cy: y, r: 5 });
        const said = (text) => typeof text === "string" ? text : text[language()];
        const title = shape("title", {});
        title.textContent = `${said(track.names[name])}: ${track.offices[from]} → ${track.offices[to]}, `
          + (received === null ? `${word("lost")} (${said(track.outcomes[outcome])})` : `${attempts} ${word("attempts")}`);
        sign.append(title);
        return [sign];
      });
    }

    function redraw() {
      button.textContent = word(isPlaying ? "pause" : "play");
      next.textContent = word("outage");
      speedLabel.textContent = word("speed");
      when.setAttribute("aria-label", word("when"));
      when.setAttribute("aria-valuetext", dateText());
      speed.setAttribute("aria-label", word("speed"));
      date.textContent = dateText();
      when.value = now;
      scene.setAttribute("aria-label", `${word("scene")}, ${dateText()}`);
      scene.replaceChildren(...links(), ...bars(), ...messages());
    }

    function translate() {
      legend.replaceChildren(...keys());
      redraw();
    }

    function keys() {
      return track.names.map((label, at) => {
        const dot = shape("svg", { class: "scene dot", viewBox: "0 0 10 10", "aria-hidden": "true" },
          shape("circle", { class: `kind-${at % 6}`, cx: 5, cy: 5, r: 5 }));
        return element("span", {}, dot, typeof label === "string" ? label : label[language()]);
      });
    }

    function step(at) {
      if (!isPlaying) {
        return;
      }
      now = Math.min(track.seconds, now + (((at - before) / 1000) * Number(speed.value) * day));
      before = at;
      isPlaying = now < track.seconds;
      redraw();
      requestAnimationFrame(step);
    }

    button.addEventListener("click", () => {
      isPlaying = !isPlaying;
      if (isPlaying) {
        now = now >= track.seconds ? 0 : now;
        before = performance.now();
        requestAnimationFrame(step);
      }
      redraw();
    });
    next.addEventListener("click", () => {
      const at = track.outages.map(([, from]) => from).filter((from) => from > now + 1).sort((one, other) => one - other)[0]
        ?? track.outages.map(([, from]) => from).sort((one, other) => one - other)[0];
      now = at;
      redraw();
    });
    when.addEventListener("input", () => {
      now = Number(when.value);
      redraw();
    });
    speed.addEventListener("change", redraw);
    root.hidden = false;
    translate();
    return { redraw: translate };
  }

  return { mount };
})();
