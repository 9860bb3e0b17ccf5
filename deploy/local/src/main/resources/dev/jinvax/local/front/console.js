// Swagger UI over one of the four documents; the token survives the change to another one.
(function () {
  'use strict';
  var choice = document.getElementById('service');
  var asked = new URLSearchParams(location.search).get('service');
  if (asked && choice.querySelector('option[value="' + CSS.escape(asked) + '"]')) { choice.value = asked; }

  var ui = window.SwaggerUIBundle({
    url: '/console/openapi/' + choice.value,
    dom_id: '#console',
    deepLinking: true,
    persistAuthorization: true,
    tryItOutEnabled: true,
    displayRequestDuration: true,
    defaultModelsExpandDepth: -1,
    filter: true,
    presets: [window.SwaggerUIBundle.presets.apis],
    layout: 'BaseLayout',
    onComplete: function () { ui.initOAuth({ clientId: 'alipay', clientSecret: 'local-alipay', appName: 'Jinvax' }); }
  });

  choice.addEventListener('change', function () {
    location.search = '?service=' + encodeURIComponent(choice.value);
  });
}());
