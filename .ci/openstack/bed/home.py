"""The state folder: everything that the test bed writes lies in it."""
import os
import time


class Home:
    """The layout of the state folder, and the progress lines."""

    def __init__(self, path):
        self.path = path
        self._start = time.monotonic()

    def __call__(self, *parts):
        return os.path.join(self.path, *parts)

    def make_folders(self):
        for name in ('etc', 'log', 'run', 'done', 'user', 'plugins', 'locks', 'keys', 'images', 'nova', 'neutron', 'cinder'):
            os.makedirs(self(name), exist_ok=True)

    @property
    def mysql_socket(self):
        return self('mysql.sock')

    def say(self, text):
        print('[%5.1fs] %s\n' % (time.monotonic() - self._start, text), end='', flush=True)  # one write: threads share it

    def write(self, text, *parts):
        with open(self(*parts), 'w', encoding='utf-8') as f:
            f.write(text)

    def once(self, step, action):
        """Runs the action unless it has succeeded in this folder before."""
        mark = self('done', step)
        if not os.path.exists(mark):
            action()
            open(mark, 'w').close()


class Failure(Exception):
    """What went wrong, where, and where to look; shown without a stack trace."""
