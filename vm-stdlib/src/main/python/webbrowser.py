#! /usr/bin/env python
"""Shows documents in a browser of this machine."""
import os
import shlex
import stat
import subprocess
import sys
import time

__all__ = ['Error', 'open', 'open_new', 'open_new_tab', 'get', 'register']


class Error(Exception):
    pass


# A list of class and instance by name in lower case, and the names in the order to try.
_browsers = {}
_tryorder = []


def register(name, klass, instance=None, update_tryorder=1):
    """Makes a kind of browser known: as the last to try, as the first if the number is negative."""
    _browsers[name.lower()] = [klass, instance]
    if update_tryorder < 0:
        _tryorder.insert(0, name)
    elif update_tryorder > 0:
        _tryorder.append(name)


def get(using=None):
    """A browser: of a name, a path or a command line with %s in it, or the best."""
    for name in _tryorder if using is None else [using]:
        if '%s' in name:
            words = shlex.split(name)
            return BackgroundBrowser(words[:-1]) if words[-1] == '&' else GenericBrowser(words)
        known = _browsers.get(name.lower())
        klass, instance = _synthesize(name) if known is None else known
        if instance is not None:
            return instance
        if klass is not None:
            return klass()
    raise Error('could not locate runnable browser')


def open(url, new=0, autoraise=True):
    """Shows it in the first browser that can; new is 1 for a new window and 2 for a new tab."""
    for name in _tryorder:
        if get(name).open(url, new, autoraise):
            return True
    return False


def open_new(url):
    return open(url, 1)


def open_new_tab(url):
    return open(url, 2)


def _synthesize(browser, update_tryorder=1):
    """Makes a browser like a known one that has the same file name; returns class and instance, or no two."""
    command = browser.split()[0]
    name = os.path.basename(command).lower()
    if not _iscommand(command) or name not in _browsers:
        return [None, None]
    model = _browsers[name][1]
    if not model or model.basename != name:
        return [None, None]
    import copy
    made = copy.copy(model)
    made.name = browser
    made.basename = os.path.basename(browser)
    register(browser, None, made, update_tryorder)
    return [None, made]


if sys.platform[:3] == 'win':
    def _isexecutable(cmd):
        cmd = cmd.lower()
        if cmd.endswith(('.exe', '.bat')) and os.path.isfile(cmd):
            return True
        return os.path.isfile(cmd + '.exe') or os.path.isfile(cmd + '.bat')
else:
    def _isexecutable(cmd):
        if not os.path.isfile(cmd):
            return False
        return bool(os.stat(cmd)[stat.ST_MODE] & (stat.S_IXUSR | stat.S_IXGRP | stat.S_IXOTH))


def _iscommand(cmd):
    """Is it a program, by its path or in a directory of PATH?"""
    if _isexecutable(cmd):
        return True
    path = os.environ.get('PATH')
    if not path:
        return False
    for directory in path.split(os.pathsep):
        if _isexecutable(os.path.join(directory, cmd)):
            return True
    return False


def _own_group():
    """What a browser's process calls first, so that a Ctrl-C for Python does not end it; None if there is not."""
    return getattr(os, 'setsid', None) or getattr(os, 'setpgrp', None)


class BaseBrowser(object):
    """What all kinds have; open() is theirs."""

    args = ['%s']

    def __init__(self, name=''):
        self.name = name
        self.basename = name

    def open(self, url, new=0, autoraise=True):
        raise NotImplementedError

    def open_new(self, url):
        return self.open(url, 1)

    def open_new_tab(self, url):
        return self.open(url, 2)


class GenericBrowser(BaseBrowser):
    """A command that is waited for. Given by its name, or as a list with arguments, where %s is the URL."""

    def __init__(self, name):
        if isinstance(name, basestring):
            self.name = name
            self.args = ['%s']
        else:
            self.name = name[0]
            self.args = name[1:]
        self.basename = os.path.basename(self.name)

    def _start(self, url, **options):
        if sys.platform[:3] == 'win':
            options = {}
        else:
            options['close_fds'] = True
        return subprocess.Popen([self.name] + [arg.replace('%s', url) for arg in self.args], **options)

    def open(self, url, new=0, autoraise=True):
        try:
            return not self._start(url).wait()
        except OSError:
            return False


class BackgroundBrowser(GenericBrowser):
    """A command that goes on by itself."""

    def open(self, url, new=0, autoraise=True):
        try:
            return self._start(url, preexec_fn=_own_group()).poll() is None
        except OSError:
            return False


class UnixBrowser(BaseBrowser):
    """A browser that is told to show something while it runs; if it does not run it is started."""

    # The options for not raising the window and for raising it.
    raise_opts = None
    # How a running one is told: %action is one of the three that follow.
    remote_args = ['%action', '%s']
    remote_action = None
    remote_action_newwin = None
    remote_action_newtab = None
    background = False
    redirect_stdout = True

    def _invoke(self, args, remote, autoraise):
        command = [self.name]
        if remote and self.raise_opts:
            option = self.raise_opts[int(autoraise)]
            if option:
                command.append(option)
        # One that shows on the terminal needs it.
        null = file(os.devnull, 'r+') if remote or self.background else None
        process = subprocess.Popen(command + args, close_fds=True, stdin=null,
                                   stdout=null if self.redirect_stdout else None, stderr=null,
                                   preexec_fn=_own_group())
        if not remote:
            return process.poll() is None if self.background else not process.wait()
        # What goes on for five seconds has begun to run as a browser.
        for pause in (1, 4):
            time.sleep(pause)
            status = process.poll()
            if status is not None:
                return not status
        return True

    def open(self, url, new=0, autoraise=True):
        if new == 0:
            action = self.remote_action
        elif new == 1:
            action = self.remote_action_newwin
        elif new == 2:
            action = self.remote_action_newtab
            if action is None:
                action = self.remote_action_newwin
        else:
            raise Error("Bad 'new' parameter to open(); expected 0, 1, or 2, got %s" % new)
        told = [arg.replace('%s', url).replace('%action', action) for arg in self.remote_args]
        if self._invoke(told, True, autoraise):
            return True
        return self._invoke([arg.replace('%s', url) for arg in self.args], False, False)


class Mozilla(UnixBrowser):

    raise_opts = ['-noraise', '-raise']
    remote_args = ['-remote', 'openURL(%s%action)']
    remote_action = ''
    remote_action_newwin = ',new-window'
    remote_action_newtab = ',new-tab'
    background = True


Netscape = Mozilla


class Galeon(UnixBrowser):
    """Galeon and Epiphany."""

    raise_opts = ['-noraise', '']
    remote_args = ['%action', '%s']
    remote_action = '-n'
    remote_action_newwin = '-w'
    background = True


class Chrome(UnixBrowser):

    remote_args = ['%action', '%s']
    remote_action = ''
    remote_action_newwin = '--new-window'
    remote_action_newtab = ''
    background = True


Chromium = Chrome


class Opera(UnixBrowser):

    remote_args = ['%action', '%s']
    remote_action = ''
    remote_action_newwin = '--new-window'
    remote_action_newtab = ''
    background = True


class Elinks(UnixBrowser):
    """Shows on the terminal; with its output redirected it would only print the page."""

    remote_args = ['-remote', 'openURL(%s%action)']
    remote_action = ''
    remote_action_newwin = ',new-window'
    remote_action_newtab = ',new-tab'
    background = False
    redirect_stdout = False


class Konqueror(BaseBrowser):
    """Konqueror of KDE, by the first of three commands that is there."""

    def open(self, url, new=0, autoraise=True):
        null = file(os.devnull, 'r+')
        group = _own_group()

        def start(command, preexec_fn=group):
            try:
                return subprocess.Popen(command, close_fds=True, stdin=null, stdout=null, stderr=null,
                                        preexec_fn=preexec_fn)
            except OSError:
                return None

        client = start(['kfmclient', 'newTab' if new == 2 else 'openURL', url], None)
        if client is not None:
            # Its exit status says nothing.
            client.wait()
            return True
        browser = start(['konqueror', '--silent', url])
        if browser is not None and browser.poll() is None:
            return True
        browser = start(['kfm', '-d', url])
        return browser is not None and browser.poll() is None


class Grail(BaseBrowser):
    """Grail, a browser in Python, which listens at a socket in the directory of temporary files."""

    def _find_grail_rc(self):
        import glob
        import pwd
        import socket
        import tempfile
        user = pwd.getpwuid(os.getuid())[0]
        found = glob.glob(os.path.join(tempfile.gettempdir(), '.grail-unix', user + '-*'))
        if not found:
            return None
        connection = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        for path in found:
            try:
                connection.connect(path)
                return connection
            except socket.error:
                # Left by one that runs no more.
                try:
                    os.unlink(path)
                except IOError:
                    pass
        return None

    def _remote(self, action):
        connection = self._find_grail_rc()
        if not connection:
            return 0
        connection.send(action)
        connection.close()
        return 1

    def open(self, url, new=0, autoraise=True):
        return self._remote(('LOADNEW ' if new else 'LOAD ') + url)


def _register_found(klass, *names):
    """Registers those of the names that are commands here, each with an instance."""
    for name in names:
        if _iscommand(name):
            register(name, None, klass(name))


def register_X_browsers():
    """Registers what is found of the browsers for a desktop."""
    _register_found(BackgroundBrowser, 'xdg-open')
    if 'GNOME_DESKTOP_SESSION_ID' in os.environ:
        _register_found(BackgroundBrowser, 'gvfs-open', 'gnome-open')
    if 'KDE_FULL_SESSION' in os.environ and _iscommand('kfmclient'):
        register('kfmclient', Konqueror, Konqueror('kfmclient'))
    _register_found(BackgroundBrowser, 'x-www-browser')
    _register_found(Mozilla, 'mozilla-firefox', 'firefox', 'mozilla-firebird', 'firebird', 'iceweasel', 'iceape',
                    'seamonkey', 'mozilla', 'netscape')
    if _iscommand('kfm'):
        register('kfm', Konqueror, Konqueror('kfm'))
    elif _iscommand('konqueror'):
        register('konqueror', Konqueror, Konqueror('konqueror'))
    _register_found(Galeon, 'galeon', 'epiphany')
    _register_found(BackgroundBrowser, 'skipstone')
    _register_found(Chrome, 'google-chrome', 'chrome', 'chromium', 'chromium-browser')
    _register_found(Opera, 'opera')
    _register_found(BackgroundBrowser, 'mosaic')
    if _iscommand('grail'):
        register('grail', Grail, None)


if os.environ.get('DISPLAY'):
    register_X_browsers()

if os.environ.get('TERM'):
    _register_found(GenericBrowser, 'www-browser', 'links')
    _register_found(Elinks, 'elinks')
    _register_found(GenericBrowser, 'lynx', 'w3m')

if sys.platform[:3] == 'win':
    class WindowsDefault(BaseBrowser):
        """What Windows opens such a document with."""

        def open(self, url, new=0, autoraise=True):
            try:
                os.startfile(url)
            except WindowsError:
                return False
            return True

    _tryorder = []
    _browsers = {}
    register('windows-default', WindowsDefault)
    _register_found(BackgroundBrowser, 'firefox', 'firebird', 'seamonkey', 'mozilla', 'netscape', 'opera',
                    os.path.join(os.environ.get('PROGRAMFILES', 'C:\\Program Files'),
                                 'Internet Explorer\\IEXPLORE.EXE'))

if sys.platform == 'darwin':
    def _tell_osascript(script):
        pipe = os.popen('osascript', 'w')
        if pipe is None:
            return False
        pipe.write(script)
        return not pipe.close()

    def _quoted(url):
        return '"%s"' % url.replace('"', '%22')

    class MacOSX(BaseBrowser):
        """A browser by its name, or 'default', told with the command OpenURL."""

        def __init__(self, name):
            self.name = name

        def open(self, url, new=0, autoraise=True):
            assert "'" not in url
            if ':' not in url:
                url = 'file:' + url
            if self.name == 'default':
                return _tell_osascript('open location ' + _quoted(url))
            # 0 is a new window, -1 the present one.
            window = '' if self.name == 'OmniWeb' else 'toWindow %d' % (int(bool(new)) - 1)
            return _tell_osascript('tell application "%s"\nactivate\nOpenURL %s %s\nend tell'
                                   % (self.name, _quoted(url), window))

    class MacOSXOSAScript(BaseBrowser):
        """A browser by its name, or 'default'."""

        def __init__(self, name):
            self._name = name

        def open(self, url, new=0, autoraise=True):
            script = 'open location ' + _quoted(url)
            if self._name != 'default':
                script = 'tell application "%s"\nactivate\n%s\nend' % (self._name, script)
            return _tell_osascript(script)

    for _name in ('safari', 'firefox', 'chrome'):
        register(_name, None, MacOSXOSAScript(_name), -1)
    register('MacOSX', None, MacOSXOSAScript('default'), -1)
    del _name


def _register_chosen(lines):
    """Registers what the user has chosen in BROWSER, before all others and in that order."""
    for line in reversed(lines):
        if line and _synthesize(line, -1)[1] is None:
            register(line, None, GenericBrowser(line), -1)


if 'BROWSER' in os.environ:
    _register_chosen(os.environ['BROWSER'].split(os.pathsep))


def main():
    import getopt
    usage = 'Usage: %s [-n | -t] url\n    -n: open new window\n    -t: open new tab' % sys.argv[0]
    try:
        options, args = getopt.getopt(sys.argv[1:], 'ntd')
    except getopt.error as error:
        print >>sys.stderr, error
        print >>sys.stderr, usage
        sys.exit(1)
    if len(args) != 1:
        print >>sys.stderr, usage
        sys.exit(1)
    new = 0
    for option, _ in options:
        new = {'-n': 1, '-t': 2}.get(option, new)
    open(args[0], new)
    print '\a'


if __name__ == '__main__':
    main()
