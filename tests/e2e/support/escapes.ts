/**
 * A Python program that tries every way out of its worker that we know, and keeps in `builtins.outcomes` what came of each:
 * `refused` or what it reached. Some ways answer later, so the outcomes are read by a second run.
 */
export const ESCAPES = `
import asyncio, builtins, urllib.request
import js, pyodide.code, pyodide.http, pyodide.webloop, pyodide_js
from pyodide.ffi import create_proxy, to_js

outcomes = builtins.outcomes = {}
TARGET = '/api/health'
# The loop of a program ends with it; what answers later needs the page's own kind.
page_loop = pyodide.webloop.WebLoop()
URL = js.location.origin + TARGET

def attempt(name, reach):
    try:
        value = reach()
    except BaseException:
        outcomes[name] = 'refused'
        return
    if hasattr(value, 'then'):
        outcomes[name] = 'pending'
        reached = lambda *_: outcomes.__setitem__(name, 'reached')
        refused = lambda *_: outcomes.__setitem__(name, 'refused')
        value.then(create_proxy(reached), create_proxy(refused))
    elif asyncio.iscoroutine(value):
        outcomes[name] = 'pending'
        async def follow():
            try:
                await value
                outcomes[name] = 'reached'
            except BaseException:
                outcomes[name] = 'refused'
        page_loop.create_task(follow())
    else:
        outcomes[name] = 'reached %r' % (value,)

def prototypes(scope):
    while scope is not None and str(scope) != 'null':
        yield scope
        scope = js.Object.getPrototypeOf(scope)
        if not scope:
            return

def each_prototype(name):
    """Calls the first \`name\` that any prototype of the scope still has."""
    for scope in prototypes(js.self):
        value = getattr(scope, name, None)
        if value:
            return value
    raise AttributeError(name)

def request():
    xhr = js.XMLHttpRequest.new()
    xhr.open('GET', URL, False)
    xhr.send()
    return xhr.responseText

def load_package():
    # It resolves even when nothing could be loaded, with an empty list.
    loading = pyodide_js.loadPackage(js.location.origin + '/x-1.0-py3-none-any.whl')
    return loading.then(create_proxy(lambda loaded, *_: loaded[0]))

async def open_connection():
    return await asyncio.open_connection(js.location.hostname, int(js.location.port or 80))

attempt('fetch', lambda: js.fetch(TARGET))
attempt('fetch of self', lambda: js.self.fetch(TARGET))
attempt('fetch of the prototype', lambda: js.Object.getPrototypeOf(js.self).fetch(TARGET))
attempt('fetch of any prototype', lambda: each_prototype('fetch')(TARGET))
attempt('pyfetch', lambda: pyodide.http.pyfetch(URL))
attempt('open_url', lambda: pyodide.http.open_url(URL))
attempt('urllib', lambda: urllib.request.urlopen(URL, timeout=2).read())
attempt('socket', open_connection)
attempt('XMLHttpRequest', request)
attempt('XMLHttpRequest of any prototype', lambda: each_prototype('XMLHttpRequest').new())
attempt('WebSocket', lambda: js.WebSocket.new(URL.replace('http', 'ws', 1)))
attempt('EventSource', lambda: js.EventSource.new(URL))
attempt('WebTransport', lambda: js.WebTransport.new(URL))
attempt('import', lambda: pyodide.code.run_js('import("%s")' % TARGET))
attempt('eval', lambda: js.eval('1'))
attempt('Function', lambda: js.Function.new('return 1')())
attempt('constructor of a function', lambda: js.console.log.constructor('return 1')())
attempt('importScripts', lambda: js.importScripts(TARGET))
attempt('Worker', lambda: js.Worker.new(TARGET))
attempt('SharedWorker', lambda: js.SharedWorker.new(TARGET))
attempt('BroadcastChannel', lambda: js.BroadcastChannel.new('x'))
attempt('indexedDB', lambda: js.indexedDB.open('x'))
attempt('indexedDB of any prototype', lambda: each_prototype('indexedDB'))
attempt('IDBFactory', lambda: js.IDBFactory.prototype)
attempt('caches', lambda: js.caches.keys())
attempt('caches of any prototype', lambda: each_prototype('caches'))
attempt('CacheStorage', lambda: js.CacheStorage.prototype)
attempt('cookieStore', lambda: js.cookieStore.getAll())
attempt('navigator.storage', lambda: js.navigator.storage.getDirectory())
attempt('navigator.locks', lambda: js.navigator.locks.query())
attempt('navigator.serviceWorker', lambda: js.navigator.serviceWorker.getRegistrations())
attempt('navigator of any prototype', lambda: each_prototype('WorkerNavigator'))
attempt('file system of old', lambda: js.webkitRequestFileSystemSync(0, 1))
attempt('postMessage', lambda: js.postMessage(to_js({'kind': 'report'})))
attempt('onmessage', lambda: js.self.addEventListener('message', create_proxy(print)))
attempt('loadPackage', load_package)
attempt('instantiateStreaming', lambda: js.WebAssembly.instantiateStreaming(js.fetch(TARGET), js.Object.new()))
`;
