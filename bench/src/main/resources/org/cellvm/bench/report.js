// Draws the figures of the report: each by its drawing, a JSON object whose meaning is in Drawing.java.
'use strict';

(function () {
  const drawings = JSON.parse(document.getElementById('drawings').textContent);
  const dark = window.matchMedia('(prefers-color-scheme: dark)');
  const COLORS = 8;
  const SHAPES = ['circle', 'square', 'triangle', 'diamond'];

  function style(name) {
    return getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  }

  function color(index) {
    return style('--c' + (index < COLORS ? index : 1 + (index - 1) % (COLORS - 1)));
  }

  function shape(index) {
    return SHAPES[(index + SHAPES.length - 1) % SHAPES.length];
  }

  // The corners of a mark around a point; null for a circle.
  function corners(kind, x, y, r) {
    switch (kind) {
      case 'square':
        return [[x - r, y - r], [x + r, y - r], [x + r, y + r], [x - r, y + r]];
      case 'triangle':
        return [[x, y - r * 1.2], [x + r * 1.15, y + r], [x - r * 1.15, y + r]];
      case 'diamond':
        return [[x, y - r * 1.35], [x + r * 1.35, y], [x, y + r * 1.35], [x - r * 1.35, y]];
      default:
        return null;
    }
  }

  function element(name, parent, className) {
    const made = document.createElement(name);
    if (className) {
      made.className = className;
    }
    parent.appendChild(made);
    return made;
  }

  function number(value) {
    if (value === 0) {
      return '0';
    }
    const size = Math.abs(value);
    return value.toFixed(size >= 100 ? 0 : size >= 10 ? 1 : size >= 0.1 ? 2 : 4);
  }

  // Ticks need no zeros at their end.
  function tick(value) {
    return String(parseFloat(value.toPrecision(3)));
  }

  function escape(text) {
    return text.replace(/[&<>"]/g, (c) => '&#' + c.charCodeAt(0) + ';');
  }

  function tooltip() {
    return {
      confine: true,
      backgroundColor: style('--card'),
      borderColor: style('--rule'),
      textStyle: { color: style('--text'), fontSize: 12 },
    };
  }

  function common() {
    return {
      animation: false,
      textStyle: { fontFamily: getComputedStyle(document.body).fontFamily, color: style('--text') },
      aria: { enabled: false },
    };
  }

  function valueAxis(drawing, values) {
    const axis = {
      type: drawing.log ? 'log' : 'value',
      axisLabel: { color: style('--faint'), formatter: tick, hideOverlap: true },
      axisLine: { show: false },
      axisTick: { show: false },
      splitLine: { lineStyle: { color: style('--rule') } },
    };
    if (drawing.log) {
      // Powers of two, a little beyond the values, and 1 always among them.
      const all = values.concat([1]).filter((v) => v > 0).map(Math.log2);
      axis.logBase = 2;
      axis.min = Math.pow(2, Math.floor(Math.min(...all) - 0.05));
      axis.max = Math.pow(2, Math.ceil(Math.max(...all) + 0.05));
    } else {
      axis.min = 0;
      axis.splitNumber = 4;
    }
    return axis;
  }

  function referenceLine(value) {
    return {
      silent: true,
      symbol: 'none',
      animation: false,
      label: { show: false },
      lineStyle: { color: style('--c0'), width: 1.5, type: 'dashed' },
      data: [value],
    };
  }

  // One row a program or a command, with a mark and its interval, or a bar, for each series.
  function rowsOption(drawing, hidden) {
    const shown = drawing.series.filter((s) => !hidden.has(s.name));
    const lanes = drawing.dodge ? shown.length : 1;
    const values = drawing.series.flatMap((s) => s.points.filter(Boolean).flat());
    const labels = !drawing.dodge;
    const xAxis = valueAxis(drawing, values);
    Object.assign(xAxis, {
      name: drawing.axis,
      nameLocation: 'middle',
      nameGap: 28,
      nameTextStyle: { color: style('--faint') },
    });
    return Object.assign(common(), {
      // A label may stand right of the last mark.
      grid: { left: 2, right: labels ? 44 : 16, top: 6, bottom: 44, containLabel: true },
      tooltip: Object.assign(tooltip(), {
        trigger: 'item',
        formatter: (item) => {
          const [, mid, low, high] = item.value;
          const interval = low === high ? '' : ' (' + number(low) + ' to ' + number(high) + ')';
          const row = drawing.rows[item.value[0]];
          const name = drawing.dodge ? escape(item.seriesName) + ', ' : '';
          return name + escape(row) + '<br><b>' + number(mid) + '</b>' + interval;
        },
      }),
      // A long chart has its scale at both ends.
      xAxis: drawing.rows.length < 16 || !drawing.log ? xAxis : [xAxis, Object.assign({}, xAxis, {
        position: 'top', name: undefined, splitLine: { show: false },
      })],
      yAxis: {
        type: 'category',
        data: drawing.rows,
        inverse: true,
        axisLabel: {
          color: style('--text'), interval: 0, width: 150, overflow: 'break', lineHeight: 14,
        },
        axisLine: { show: false },
        axisTick: { show: false },
        splitLine: { show: drawing.dodge, lineStyle: { color: style('--rule'), opacity: 0.6 } },
      },
      series: shown.map((series, lane) => ({
        name: series.name,
        type: 'custom',
        encode: { x: [1, 2, 3], y: 0 },
        clip: false,
        data: series.points
          .map((p, row) => p && [row, p[0], p[1], p[2]])
          .filter(Boolean),
        renderItem: (params, api) => renderRow(drawing, series, labels ? 0 : lane, lanes, params, api),
        markLine: lane === 0 && drawing.reference !== undefined
          ? referenceLine({ xAxis: drawing.reference }) : undefined,
      })),
    });
  }

  function renderRow(drawing, series, lane, lanes, params, api) {
    const row = api.value(0);
    const [x, middle] = api.coord([api.value(1), row]);
    const band = api.size([0, 1])[1];
    const y = middle + (lane - (lanes - 1) / 2) * Math.min(band / (lanes + 0.6), 16);
    const low = api.coord([api.value(2), row])[0];
    const high = api.coord([api.value(3), row])[0];
    const fill = color(series.color);
    const stroke = { stroke: drawing.bars ? style('--text') : fill, lineWidth: 1.5, fill: 'none' };
    const children = [];
    if (drawing.bars) {
      const zero = api.coord([0, row])[0];
      children.push({
        type: 'rect',
        shape: { x: zero, y: y - 8, width: Math.max(1, x - zero), height: 16 },
        style: { fill },
      });
    } else {
      // A wide target for a finger.
      children.push({ type: 'circle', shape: { cx: x, cy: y, r: 9 }, style: { fill: 'transparent' } });
    }
    if (high - low > 1) {
      children.push({ type: 'line', shape: { x1: low, y1: y, x2: high, y2: y }, style: stroke });
      for (const end of [low, high]) {
        children.push({ type: 'line', shape: { x1: end, y1: y - 3.5, x2: end, y2: y + 3.5 }, style: stroke });
      }
    }
    if (!drawing.bars) {
      const points = corners(shape(series.color), x, y, 4);
      children.push(points
        ? { type: 'polygon', shape: { points }, style: { fill } }
        : { type: 'circle', shape: { cx: x, cy: y, r: 4.5 }, style: { fill } });
    }
    if (!drawing.dodge) {
      children.push({
        type: 'text',
        style: {
          text: number(api.value(1)), x: Math.max(x, high) + 9, y, verticalAlign: 'middle',
          fill: style('--text'), fontSize: 12,
        },
      });
    }
    return { type: 'group', children };
  }

  // One panel of lines, a point for each iteration.
  function linesOption(drawing, panel, hidden, alone) {
    const shown = panel.lines.filter((line) => !hidden.has(line.name));
    const values = panel.lines.flatMap((line) => line.values).concat(panel.reference || []);
    const longest = Math.max(2, ...panel.lines.map((line) => line.values.length));
    const yAxis = valueAxis(drawing, values);
    return Object.assign(common(), {
      grid: { left: 2, right: 14, top: alone ? 26 : 10, bottom: alone ? 44 : 4, containLabel: true },
      tooltip: Object.assign(tooltip(), {
        trigger: 'axis',
        axisPointer: { type: 'line', lineStyle: { color: style('--faint') } },
        formatter: (items) => 'iteration ' + items[0].value[0] + items
          .map((i) => '<br>' + escape(i.seriesName) + ' <b>' + number(i.value[1]) + '</b>').join(''),
      }),
      xAxis: {
        type: 'value',
        min: 1,
        max: longest,
        minInterval: 1,
        name: alone ? 'iteration' : undefined,
        nameLocation: 'middle',
        nameGap: 28,
        nameTextStyle: { color: style('--faint') },
        axisLabel: { color: style('--faint'), hideOverlap: true },
        axisLine: { lineStyle: { color: style('--rule') } },
        axisTick: { show: false },
        splitLine: { show: false },
      },
      yAxis: Object.assign(yAxis, alone
        ? { name: drawing.axis, nameTextStyle: { color: style('--faint'), align: 'left' } } : {}),
      series: shown.map((line, index) => {
        const mark = shape(line.color);
        return {
          name: line.name,
          type: 'line',
          data: line.values.map((value, i) => [i + 1, value]),
          symbol: mark === 'square' ? 'rect' : mark,
          symbolSize: line.values.length > 40 ? 0 : alone ? 7 : 5,
          showAllSymbol: true,
          lineStyle: { width: 2 },
          itemStyle: { color: color(line.color) },
          markLine: index === 0 && panel.reference !== undefined
            ? referenceLine({ yAxis: panel.reference }) : undefined,
        };
      }),
    });
  }

  // The mark beside a name in the legend.
  function markIcon(index) {
    const kind = shape(index);
    const points = corners(kind, 7, 7, 4.5);
    const inner = points
      ? '<polygon points="' + points.map((p) => p.join(',')).join(' ') + '" fill="currentColor"/>'
      : '<circle cx="7" cy="7" r="5" fill="currentColor"/>';
    return '<svg viewBox="0 0 14 14" aria-hidden="true" style="color: var(--c'
      + (index < COLORS ? index : 1 + (index - 1) % (COLORS - 1)) + ')">' + inner + '</svg>';
  }

  const redraws = [];

  function figure(id, drawing) {
    const root = document.getElementById(id);
    const legend = root.querySelector('.legend');
    const place = root.querySelector('.charts');
    const hidden = new Set();
    const charts = [];
    const title = root.querySelector('h3').textContent;

    function add(label, height, option) {
      const box = element('div', place, 'panel');
      if (drawing.kind === 'lines' && drawing.panels.length > 1) {
        element('h4', box).textContent = label;
      }
      const target = element('div', box, 'chart');
      target.setAttribute('role', 'img');
      target.setAttribute('aria-label', 'Chart: ' + title
        + (label === title ? '' : ', ' + label) + '. The table below holds its figures.');
      target.style.height = height() + 'px';
      const chart = echarts.init(target, null, { renderer: 'svg' });
      charts.push({ chart, target, height, option });
      new ResizeObserver(() => chart.resize()).observe(target);
    }

    function draw() {
      for (const { chart, target, height, option } of charts) {
        target.style.height = height() + 'px';
        chart.resize();
        chart.setOption(option(), true);
      }
    }

    const names = new Map();
    if (drawing.kind === 'rows') {
      drawing.series.forEach((s) => names.set(s.name, s.color));
      add(title, () => {
        const lanes = drawing.dodge ? drawing.series.length - hidden.size : 1;
        return 50 + drawing.rows.length * Math.max(drawing.dodge ? 24 : 34, lanes * 11 + 8);
      }, () => rowsOption(drawing, hidden));
    } else {
      drawing.panels.forEach((p) => p.lines.forEach((line) => names.set(line.name, line.color)));
      const alone = drawing.panels.length === 1;
      place.classList.toggle('panels', !alone);
      drawing.panels.forEach((panel) => {
        add(panel.title, () => (alone ? 300 : 150), () => linesOption(drawing, panel, hidden, alone));
      });
    }
    if (drawing.kind === 'lines' || drawing.dodge) {
      names.forEach((index, name) => {
        const button = element('button', legend);
        button.type = 'button';
        button.setAttribute('aria-pressed', 'true');
        button.innerHTML = markIcon(index);
        button.append(name);
        button.addEventListener('click', () => {
          const hide = !hidden.has(name) && hidden.size + 1 < names.size;
          hidden[hide ? 'add' : 'delete'](name);
          button.setAttribute('aria-pressed', String(!hide));
          draw();
        });
      });
    }
    if (drawing.referenceName) {
      element('span', legend).textContent = '\u2504 ' + drawing.referenceName;
    }
    draw();
    redraws.push(draw);
  }

  for (const [id, drawing] of Object.entries(drawings)) {
    figure(id, drawing);
  }
  // Colours are the page's, in light and dark.
  dark.addEventListener('change', () => redraws.forEach((redraw) => redraw()));
  document.documentElement.dataset.drawn = String(Object.keys(drawings).length);
})();
