"""The WSGI application of Keystone that uwsgi serves, with two changes.

Requests to Heat's CloudFormation API are signed with an EC2 credential: those of an AWS client, and the URLs of alarms and scaling
policies. Heat 19 takes the signature to POST /v3/ec2tokens, without a token of its own, and makes the stack's trust with the
token that it gets. Keystone's later security updates allow neither. Here both work as they did; the signature itself is
still checked, and nobody but this machine can reach the port.
"""
from keystone.api import ec2tokens
from keystone.server.flask import common
from keystone.server.wsgi import initialize_public_application
from keystone.token import provider


class _Anyone:
    @staticmethod
    def enforce_call(**_):
        common.set_unenforced_ok()


_issue = provider.Manager.issue_token


def _issue_as_if_by_password(self, *args, **kw):
    """A token that says it came by an EC2 credential is refused by every other call, so it says something else."""
    if kw.get('method_names') == ['ec2credential']:
        kw['method_names'] = ['password']
    return _issue(self, *args, **kw)


ec2tokens.ENFORCER = _Anyone
provider.Manager.issue_token = _issue_as_if_by_password
application = initialize_public_application()
