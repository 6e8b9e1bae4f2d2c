"""Starting, finding and stopping daemons.

A daemon and all its descendants carry a mark in their environment, which Linux keeps readable in /proc. No pid is written down,
so none can be stale, and a worker that has left its parent's session is found all the same.
"""
import os
import signal
import subprocess
import time

from bed.home import Failure

MARK = 'KILN_OPENSTACK_DAEMON'


def environment(home, **extra):
    """A clean environment: nothing of the caller's Python, proxies or OpenStack settings reaches a daemon."""
    here = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
    return dict({
        'PATH': '/usr/sbin:/usr/bin:/sbin:/bin',
        'LC_ALL': 'C.UTF-8',
        'HOME': home('user'),  # stevedore and Erlang write there
        'PYTHONPATH': here + ':' + home('plugins'),
        'PYTHONDONTWRITEBYTECODE': '1',
        'PYTHONWARNINGS': 'ignore',
        'PYTHONHASHSEED': '0',  # which of several errors Heat reports must not differ from start to start
        'SPT_NOENV': '1',  # setproctitle would write over the mark
    }, **extra)


def run(home, name, *command):
    """Runs a command to its end; its output goes to log/NAME.log."""
    with open(home('log', name + '.log'), 'ab') as log:
        code = subprocess.call(command, stdin=subprocess.DEVNULL, stdout=log, stderr=log, env=environment(home), cwd='/')
    if code:
        raise Failure('%s exited with %d; see %s' % (' '.join(command[:4]), code, home('log', name + '.log')))


def spawn(home, name, *command, **extra):
    """Starts a daemon unless it runs."""
    if members(home, name):
        return
    with open(home('log', name + '.log'), 'ab') as log:
        subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=log, stderr=log, cwd='/', start_new_session=True,
                         env=environment(home, **dict(extra, **{MARK: home('run', name)})))


def members(home, name=None):
    """The pids of a daemon, or of all daemons, of this state folder."""
    wanted = ('%s=%s' % (MARK, home('run', name or ''))).encode()
    found = []
    for pid in filter(str.isdigit, os.listdir('/proc')):
        try:
            with open('/proc/%s/environ' % pid, 'rb') as f:
                variables = f.read().split(b'\0')
            with open('/proc/%s/stat' % pid) as f:
                gone = f.read().rsplit(')', 1)[1].split()[0] == 'Z'
        except OSError:
            continue  # it ended while we looked
        if not gone and any(v == wanted if name else v.startswith(wanted) for v in variables):
            found.append(int(pid))
    return found


def stop(find, seconds):
    """Asks the processes that `find` gives to end, and after so many seconds makes them."""
    _signal(find(), signal.SIGTERM)
    deadline = time.monotonic() + seconds
    while find():
        if time.monotonic() > deadline:
            _signal(find(), signal.SIGKILL)
        time.sleep(0.1)


def stop_all(home):
    """The database last and gently, so that a later start need not recover it; all else has nothing to lose."""
    stop(lambda: sorted(set(members(home)) - set(members(home, 'mariadb'))), 4)
    stop(lambda: members(home, 'mariadb'), 30)


def _signal(pids, number):
    for pid in pids:
        try:
            os.kill(pid, number)
        except ProcessLookupError:
            pass


def wait_until(what, condition, seconds, hint):
    deadline = time.monotonic() + seconds
    while not condition():
        if time.monotonic() > deadline:
            raise Failure('%s did not come up within %d seconds; see %s' % (what, seconds, hint))
        time.sleep(0.4)
