// Keeps the status list and the clock up to date; without it the page shows what was true when it was opened.
(function () {
  'use strict';
  var parts = document.getElementById('parts');
  var now = document.getElementById('now');
  var failed = document.getElementById('clock-failed');
  var words = {
    STARTING: parts.dataset.starting, READY: parts.dataset.ready,
    NOT_READY: parts.dataset.notReady, STOPPED: parts.dataset.stopped
  };
  var ahead = Date.parse(now.dataset.now) - Date.now();

  function show() {
    var text = new Intl.DateTimeFormat(document.documentElement.lang, {
      timeZone: 'Asia/Shanghai', dateStyle: 'medium', timeStyle: 'medium'
    }).format(new Date(Date.now() + ahead));
    if (now.textContent !== text) { now.textContent = text; }
  }

  function item(entry) {
    var found = parts.querySelector('[data-part="' + CSS.escape(entry.part) + '"]');
    if (found) { return found; }
    var made = document.createElement('li');
    made.dataset.part = entry.part;
    ['dot', 'what', 'state', 'detail'].forEach(function (name) {
      var span = document.createElement('span');
      span.className = name;
      made.appendChild(span);
    });
    made.querySelector('.what').textContent = entry.part;
    return parts.appendChild(made);
  }

  function set(node, text) {
    if (node.textContent !== text) { node.textContent = text; }
  }

  function refresh() {
    fetch('/status').then(function (answer) { return answer.json(); }).then(function (status) {
      status.parts.forEach(function (entry) {
        var row = item(entry);
        row.dataset.state = entry.state;
        set(row.querySelector('.state'), words[entry.state] || entry.state);
        set(row.querySelector('.detail'), entry.detail);
      });
    }).catch(function () {
      parts.querySelectorAll('li').forEach(function (row) {
        row.dataset.state = 'STOPPED';
        set(row.querySelector('.state'), words.STOPPED);
      });
    });
    fetch('/local/clock').then(function (answer) { return answer.json(); }).then(function (clock) {
      ahead = Date.parse(clock.now) - Date.now();
    }).catch(function () { /* the status list says it */ });
  }

  document.querySelectorAll('[data-move]').forEach(function (button) {
    button.addEventListener('click', function () {
      button.disabled = true;
      fetch('/local/clock', {
        method: 'POST', headers: { 'content-type': 'application/json' }, body: button.dataset.move
      }).then(function (answer) {
        failed.hidden = answer.ok;
        return answer.json();
      }).then(function (clock) {
        if (clock.now) { ahead = Date.parse(clock.now) - Date.now(); show(); }
      }).catch(function () { failed.hidden = false; })
        .finally(function () { button.disabled = false; });
    });
  });

  show();
  setInterval(show, 1000);
  setInterval(refresh, 3000);
  refresh();
}());
