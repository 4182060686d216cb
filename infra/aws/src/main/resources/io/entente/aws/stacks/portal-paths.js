// What a portal's path means in the bucket: a vendor's configuration by its host, the one page for every path that the
// page itself understands, and a file as it is.
function handler(event) {
  var request = event.request;
  if (request.uri === '/config.json') {
    request.uri = '/sites/' + request.headers.host.value.toLowerCase() + '.json';
  } else if (request.uri.indexOf('/sites/') === 0 || request.uri.indexOf('/.') !== -1) {
    request.uri = '/none';
  } else if (!/\.[a-z0-9]+$/.test(request.uri)) {
    request.uri = '/index.html';
  }
  return request;
}
