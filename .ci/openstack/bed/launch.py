"""launch.py NAME MODULE:FUNCTION ARGUMENT...: runs a daemon as Debian's start script of that name does.

The scripts are in packages which would also bring units, users and questions; the modules are in the common packages.
heat-engine gets two changes on its way; both are for Heat 19 only.
"""
import importlib
import os
import sys


def keep_credentials_in_notifications():
    """oslo.messaging's security updates take the token out of a context before a notification.

    Heat 19 then rebuilds the context, asks Keystone with it for its roles, and fails; a signalled ScalingPolicy would never
    scale. No notification leaves this process (their driver is noop), so that the whole context may go there.
    """
    from oslo_messaging.notify import notifier
    notifier._sanitize_context = lambda context: context


def do_not_sleep_between_resources():
    """Heat 19 sleeps a second after each resource that it starts; later ones do not. KILN_OPENSTACK_PACE=real keeps it."""
    import eventlet
    from heat.engine import stack

    class Hurried:
        def __getattr__(self, name):
            return getattr(eventlet, name)

        @staticmethod
        def sleep(_seconds=0):
            eventlet.sleep(0)

    stack.eventlet = Hurried()


def main():
    _, name, target, *arguments = sys.argv
    module, function = target.split(':')
    sys.argv = [name, *arguments]
    entry = getattr(importlib.import_module(module), function)  # first: it makes the standard library cooperative
    if name == 'heat-engine':
        keep_credentials_in_notifications()
        if os.environ.get('KILN_OPENSTACK_PACE') != 'real':
            do_not_sleep_between_resources()
    return entry()


if __name__ == '__main__':
    sys.exit(main())
