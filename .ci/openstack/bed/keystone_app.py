"""The WSGI application of Keystone that uwsgi serves, with one change.

Keystone's later security updates answer POST /v3/ec2tokens to service users only, but Heat 19 asks without a token: every
signed request to its CloudFormation API, which is also how alarm and wait-condition URLs arrive, would be refused. The
signature itself is still checked. Nobody but this machine can reach the port.
"""
from keystone.api import ec2tokens
from keystone.server.flask import common
from keystone.server.wsgi import initialize_public_application


class _Anyone:
    @staticmethod
    def enforce_call(**_):
        common.set_unenforced_ok()


ec2tokens.ENFORCER = _Anyone
application = initialize_public_application()
