// Draws the tables as pictures and keeps the page up to date; without it the page shows what was true when it was opened.
(function () {
  'use strict';
  var EVERY_MILLIS = 5000;
  var root = document.documentElement;
  var state = document.getElementById('state');
  var dark = matchMedia('(prefers-color-scheme: dark)');
  var charts = [];

  function colour(name) {
    return getComputedStyle(root).getPropertyValue('--' + name).trim();
  }

  function rows(figure) {
    return Array.from(figure.querySelectorAll('tbody tr'));
  }

  function label(row) {
    return row.querySelector('th').textContent;
  }

  function values(figure, column) {
    return rows(figure).map(function (row) { return Number(row.querySelectorAll('td')[column].textContent); });
  }

  var todayLine = {
    id: 'today',
    beforeDatasetsDraw: function (chart, args, options) {
      if (options.index < 0) { return; }
      var x = chart.scales.x.getPixelForValue(options.index);
      var half = (chart.scales.x.getPixelForValue(1) - chart.scales.x.getPixelForValue(0)) / 2;
      var pen = chart.ctx;
      pen.save();
      pen.globalAlpha = .1;
      pen.fillStyle = colour('blue');
      pen.fillRect(x - half, chart.chartArea.top, half * 2, chart.chartArea.bottom - chart.chartArea.top);
      pen.restore();
    }
  };

  function datasets(figure) {
    return Array.from(figure.querySelectorAll('thead th[data-tone]')).map(function (head, column) {
      return {
        label: head.textContent, tone: head.dataset.tone, stack: head.dataset.stack, data: values(figure, column),
        borderRadius: 2, maxBarThickness: 22, categoryPercentage: .84, barPercentage: .92
      };
    });
  }

  function dress(chart) {
    chart.data.datasets.forEach(function (set) {
      set.backgroundColor = colour(set.tone);
      set.borderColor = set.tone === 'pale' ? colour('main') : colour(set.tone);
      set.borderWidth = set.tone === 'pale' ? 1 : 0;
    });
    var options = chart.options;
    options.scales.x.ticks.color = options.scales.y.ticks.color = colour('soft');
    options.scales.y.grid.color = colour('line');
    options.scales.x.border.color = colour('grey');
    options.plugins.legend.labels.color = colour('ink');
    options.plugins.tooltip.backgroundColor = colour('ink');
    options.plugins.tooltip.titleColor = options.plugins.tooltip.bodyColor = colour('card');
  }

  function todayIndex(figure) {
    return rows(figure).findIndex(function (row) { return row.classList.contains('today'); });
  }

  function draw(figure) {
    var box = figure.querySelector('.canvas');
    var canvas = document.createElement('canvas');
    canvas.setAttribute('role', 'img');
    canvas.setAttribute('aria-label', figure.querySelector('figcaption').textContent);
    box.appendChild(canvas);
    var chart = new window.Chart(canvas, {
      type: 'bar',
      data: { labels: rows(figure).map(label), datasets: datasets(figure) },
      options: {
        maintainAspectRatio: false, animation: false, locale: root.lang,
        interaction: { mode: 'index', intersect: false },
        scales: {
          x: { stacked: true, grid: { display: false }, border: {}, ticks: { maxRotation: 0, autoSkipPadding: 14 } },
          y: { stacked: true, beginAtZero: true, border: { display: false }, grid: {}, ticks: { precision: 0, maxTicksLimit: 5 } }
        },
        plugins: {
          today: { index: todayIndex(figure) },
          legend: { position: 'bottom', align: 'start', labels: { boxWidth: 11, boxHeight: 11, padding: 12, font: { size: 12 } } },
          tooltip: {
            padding: 10, boxPadding: 4, cornerRadius: 8,
            callbacks: {
              title: function (items) {
                var row = rows(figure)[items[0].dataIndex];
                var full = row.querySelector('th').dataset.full;
                return row.classList.contains('today') ? full + ' · ' + document.body.dataset.today : full;
              }
            },
            filter: function (item) { return item.parsed.y !== 0; }
          }
        }
      },
      plugins: [todayLine]
    });
    dress(chart);
    chart.update('none');
    charts.push({ figure: figure, chart: chart, box: box });
    sayWhenEmpty(figure, box, chart);
  }

  function sayWhenEmpty(figure, box, chart) {
    var empty = chart.data.datasets.every(function (set) { return set.data.every(function (value) { return value === 0; }); });
    box.classList.toggle('nothing', empty);
  }

  function redraw() {
    charts.forEach(function (each) {
      each.chart.data.labels = rows(each.figure).map(label);
      each.chart.data.datasets.forEach(function (set, column) { set.data = values(each.figure, column); });
      each.chart.options.plugins.today.index = todayIndex(each.figure);
      each.chart.update('none');
      sayWhenEmpty(each.figure, each.box, each.chart);
    });
  }

  function take(text) {
    var fresh = new DOMParser().parseFromString(text, 'text/html');
    document.querySelectorAll('[data-live]').forEach(function (old) {
      var now = fresh.querySelector('[data-live="' + old.dataset.live + '"]');
      if (now && now.innerHTML !== old.innerHTML) { old.innerHTML = now.innerHTML; }
    });
    redraw();
  }

  function tell(lost) {
    state.classList.toggle('is-lost', lost);
    state.classList.toggle('is-live', !lost);
    state.querySelector('.lost').hidden = !lost;
  }

  function refresh() {
    if (document.hidden) { return Promise.resolve(); }
    return fetch(location.href).then(function (answer) {
      if (!answer.ok) { throw new Error(String(answer.status)); }
      return answer.text();
    }).then(function (text) { take(text); tell(false); }).catch(function () { tell(true); });
  }

  function again() {
    setTimeout(function () { refresh().finally(again); }, EVERY_MILLIS);
  }

  root.classList.add('scripted');
  window.Chart.defaults.font.family = getComputedStyle(document.body).fontFamily;
  document.querySelectorAll('figure[data-chart]').forEach(draw);
  dark.addEventListener('change', function () {
    charts.forEach(function (each) { dress(each.chart); each.chart.update('none'); });
  });
  document.querySelector('.choices').addEventListener('change', function (event) { event.currentTarget.submit(); });
  document.addEventListener('visibilitychange', refresh);
  tell(false);
  again();
}());
