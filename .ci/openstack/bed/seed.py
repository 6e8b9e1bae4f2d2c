"""Fills the cloud through the services' own APIs: identities and catalogue first, then the things that tests name."""
import base64
import json

from keystoneauth1 import exceptions
from keystoneauth1 import session
from keystoneauth1.identity import v3

from bed.home import Failure
from bed.services import KEYSTONE
from bed.settings import PASSWORD
from bed.settings import REGION

BARE_REGION = 'RegionBare'  # has an identity service and nothing else
# cloud of clouds.yaml -> user, project, region
CLOUDS = {
    'demo': ('demo', 'demo', REGION),
    'admin': ('admin', 'admin', REGION),
    'noheat': ('noheat', 'noheat', REGION),
    'elsewhere': ('demo', 'demo', BARE_REGION),
}


class Api:
    """One service as one account sees it."""

    def __init__(self, account, service_type):
        self._session = account
        self._type = service_type

    def call(self, method, path, body=None, **kw):
        where = {'endpoint_override': KEYSTONE} if self._type == 'identity' else {
            'endpoint_filter': {'service_type': self._type, 'interface': 'public', 'region_name': REGION}}
        try:
            response = self._session.request(path, method, json=body, **where, **kw)
        except exceptions.HttpError as e:
            raise Failure('%s %s of the %s service: %s' % (method, path, self._type, e)) from e
        return response.json() if response.text else None

    def get(self, path):
        return self.call('GET', path)

    def put(self, path):
        return self.call('PUT', path)

    def having(self, path, kind, wanted, by='name'):
        """The object of this kind with the wanted value in the field `by`; made first if there is none."""
        for one in self.get(path)[kind + 's']:
            if one.get(by) == wanted[by]:
                return one
        return self.call('POST', path.split('?')[0], {kind: wanted})[kind]


def account(user, project):
    return session.Session(timeout=60, auth=v3.Password(
        auth_url=KEYSTONE, username=user, password=PASSWORD, project_name=project,
        user_domain_id='default', project_domain_id='default'))


def identities(home, services):
    """Users, roles and the catalogue; then the files by which clients find all this."""
    keystone = Api(account('admin', 'admin'), 'identity')

    def endpoint(service, region, url):
        found = [keystone.having('/endpoints?service_id=%s&region_id=%s&interface=%s' % (service, region, interface), 'endpoint', {
            'service_id': service, 'interface': interface, 'region_id': region, 'url': url}, by='interface')
            for interface in ('public', 'internal', 'admin')]
        return [e['id'] for e in found]

    def grant(user, project, *names):
        for name in names:
            keystone.put('/projects/%s/users/%s/roles/%s' % (project, user, roles[name]))

    def user(name, domain='default'):
        return keystone.having('/users?domain_id=' + domain, 'user', {
            'name': name, 'password': PASSWORD, 'domain_id': domain})['id']

    def project(name):
        return keystone.having('/projects?domain_id=default', 'project', {'name': name, 'domain_id': 'default'})['id']

    roles = {name: keystone.having('/roles', 'role', {'name': name})['id'] for name in (
        'admin', 'member', 'service', 'creator', 'heat_stack_owner', 'heat_stack_user')}
    shared = project('service')
    for service in services:
        for kind, url in service.endpoints.items():
            name = service.name if kind != 'cloudformation' else 'heat-cfn'
            endpoint(keystone.having('/services', 'service', {'name': name, 'type': kind})['id'], REGION, url)
        grant(user(service.name), shared, 'admin', 'service')
    # Heat keeps the users that resources make in a domain of its own.
    domain = keystone.having('/domains', 'domain', {'name': 'heat'})['id']
    keystone.put('/domains/%s/users/%s/roles/%s' % (domain, user('heat_domain_admin', domain), roles['admin']))
    grant(user('demo'), project('demo'), 'member', 'heat_stack_owner', 'creator')

    # Two clouds without Heat: a project whose catalogue holds Keystone alone, and a region that has nothing else.
    identity = next(s['id'] for s in keystone.get('/services?type=identity')['services'])
    keystone.having('/regions', 'region', {'id': BARE_REGION}, by='id')
    endpoint(identity, BARE_REGION, KEYSTONE)
    bare = project('noheat')
    grant(user('noheat'), bare, 'member', 'heat_stack_owner')
    seen = '/OS-EP-FILTER/projects/%s/endpoints' % bare
    known = {e['id'] for e in keystone.get(seen)['endpoints']}
    for one in endpoint(identity, REGION, KEYSTONE):
        if one not in known:
            keystone.put('%s/%s' % (seen, one))

    home.write('clouds:\n' + ''.join('  %s: %s\n' % (name, json.dumps({
        'auth': {'auth_url': KEYSTONE, 'username': user_name, 'password': PASSWORD, 'project_name': project_name,
                 'user_domain_name': 'Default', 'project_domain_name': 'Default'},
        'region_name': region, 'identity_api_version': 3, 'volume_api_version': 3}))
        for name, (user_name, project_name, region) in CLOUDS.items()), 'clouds.yaml')
    _ec2_key(home)


def _ec2_key(home):
    """The key pair with which demo signs requests to Heat's CloudFormation API."""
    demo = account('demo', 'demo')
    keystone = Api(demo, 'identity')
    path = '/users/%s/credentials/OS-EC2' % demo.get_user_id()
    keys = keystone.get(path)['credentials']
    key = keys[0] if keys else keystone.call('POST', path, {'tenant_id': demo.get_project_id()})['credential']
    home.write('export AWS_ACCESS_KEY_ID=%s\nexport AWS_SECRET_ACCESS_KEY=%s\nexport AWS_DEFAULT_REGION=%s\n' % (
        key['access'], key['secret'], REGION), 'ec2.env')


def is_ready(caller, service):
    """Whether the service answers, and its workers report to it."""
    if not service.ready:
        return True
    kind, path, key, fields, number = service.ready
    try:
        # Heat's API asks its engine and would wait a minute for one that is not there yet: better ask again.
        found = Api(caller, kind).call('GET', path, timeout=3)[key]
    except (Failure, exceptions.ClientException, ValueError):
        return False  # refused, half up, or an answer by something that is not ready itself
    return sum(all(one.get(k) == v for k, v in fields.items()) for one in found) >= number


def things():
    """What the demo and the live tests name: an image, a flavor, a key pair and two networks."""
    admin, demo = account('admin', 'admin'), account('demo', 'demo')
    compute, image, network = (Api(admin, kind) for kind in ('compute', 'image', 'network'))
    compute.having('/flavors', 'flavor', {'name': 'Flavor_cli', 'ram': 512, 'vcpus': 1, 'disk': 1})

    keys = Api(demo, 'compute')
    if not any(k['keypair']['name'] == 'KeyPairCli' for k in keys.get('/os-keypairs')['keypairs']):
        parts = (b'ssh-ed25519', bytes(32))  # well formed, and of use to nobody
        blob = base64.b64encode(b''.join(len(p).to_bytes(4, 'big') + p for p in parts)).decode()
        keys.call('POST', '/os-keypairs', {'keypair': {'name': 'KeyPairCli', 'public_key': 'ssh-ed25519 %s kiln' % blob}})

    if not image.get('/v2/images?name=Img_cli')['images']:
        made = image.call('POST', '/v2/images', {
            'name': 'Img_cli', 'disk_format': 'raw', 'container_format': 'bare', 'visibility': 'public'})
        image.call('PUT', '/v2/images/%s/file' % made['id'], data=bytes(4096),
                   headers={'Content-Type': 'application/octet-stream'})

    for name, prefix, dhcp, extra in (
            ('provider', '10.20.0', True, {'shared': True}),
            ('public', '172.24.4', False, {'router:external': True})):
        made = network.having('/v2.0/networks', 'network', dict(extra, **{
            'name': name, 'provider:network_type': 'flat', 'provider:physical_network': 'phys-' + name}))
        network.having('/v2.0/subnets', 'subnet', {
            'name': name + '-subnet', 'network_id': made['id'], 'ip_version': 4, 'cidr': prefix + '.0/24',
            'gateway_ip': prefix + '.1', 'enable_dhcp': dhcp,
            'allocation_pools': [{'start': prefix + '.10', 'end': prefix + '.250'}]})
